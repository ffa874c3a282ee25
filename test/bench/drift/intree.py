#!/usr/bin/env python3
"""A second, larger set of cases: drivers of one kernel's own tree, laid out as packages for groundtruth.py.

A driver of Linux 6.1 that a later kernel's headers break is what an out-of-tree module of that age is: it was written for
6.1 and met another kernel. Every directory becomes a package, with a seeded sample of the files that stand by themselves
(all their `#include "..."` are found in their own directory) and the local headers that those need.

  intree.py --ksrc DIR --kernel 6.1 --kheaders WORK/kheaders --out WORK2 [--files 600] [--seed 1] [--kernels 6.1,6.12,7.2]
  groundtruth.py --work WORK2 --out WORK2/truth.jsonl --compiled WORK2/compiled.jsonl

Only files that the header packages' own configuration builds are taken: the others are for other processors.
"""
import argparse, collections, hashlib, os, re, shutil, sys
from pathlib import Path

QUOTED = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)
OBJECTS = re.compile(r"^([\w$().-]+)\s*[:+]?=\s*((?:[^\n\\]|\\\n)*)", re.M)
AREAS = ("drivers", "sound", "fs", "net", "crypto", "block")
# What is compiled with flags or generated sources of its own.
APART = re.compile(r"^(drivers/gpu/drm/(amd|i915|nouveau|radeon)|fs/xfs|fs/btrfs|fs/ext4|drivers/staging/media/atomisp)")


def makefile_objects(folder, conf):
    """The objects that a directory's Makefile builds under this configuration, by name without `.o`."""
    makefile = folder / "Makefile"
    if not makefile.exists():
        return set()
    text = makefile.read_text(errors="replace")
    parts, todo, seen = collections.defaultdict(list), [], set()
    for left, right in OBJECTS.findall(text):
        words = [w[:-2] for w in right.replace("\\\n", " ").split("#")[0].split() if w.endswith(".o")]
        flag = re.search(r"\$\((CONFIG_\w+)\)", left)
        if flag and flag.group(1) not in conf:
            continue
        owner = re.sub(r"-(?:objs|y|m|\$\(\w+\))(?:-\w+)?$", "", left)
        parts[owner] += words
    todo = parts["obj"][:]
    while todo:
        one = todo.pop()
        if one not in seen:
            seen.add(one)
            todo += parts.get(one, [])
    return seen


def needs(path, folder):
    """The local headers of a file, or None when it needs one from elsewhere."""
    out, todo = set(), [path]
    while todo:
        for name in QUOTED.findall(todo.pop().read_text(errors="replace")):
            header = folder / name
            if "/" in name or not header.is_file():
                return None
            if header not in out:
                out.add(header)
                todo.append(header)
    return out


def order(seed, path):
    return hashlib.sha256(f"{seed} {path}".encode()).hexdigest()


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--ksrc", required=True, type=Path)
    ap.add_argument("--kernel", required=True)
    ap.add_argument("--kernels", default="6.1,6.12,7.2")
    ap.add_argument("--kheaders", required=True, type=Path)
    ap.add_argument("--out", required=True, type=Path)
    ap.add_argument("--files", type=int, default=600)
    ap.add_argument("--seed", default="1")
    a = ap.parse_args()
    tree = a.kheaders / a.kernel / "tree"
    conf = {l.split("=")[0] for l in (tree / "include/config/auto.conf").read_text().splitlines() if "=" in l}
    found = []
    for area in AREAS:
        for here, dirs, names in os.walk(a.ksrc / area):
            dirs.sort()
            folder = Path(here)
            rel = folder.relative_to(a.ksrc).as_posix()
            if APART.match(rel):
                continue
            objects = makefile_objects(folder, conf)
            found += [f"{rel}/{n}" for n in names if n.endswith(".c") and n[:-2] in objects]
    found.sort(key=lambda p: order(a.seed, p))
    packages, taken = collections.defaultdict(list), 0
    for path in found:
        folder = a.ksrc / os.path.dirname(path)
        headers = needs(a.ksrc / path, folder)
        if headers is None:
            continue
        name = os.path.dirname(path).replace("/", "-")
        package = a.out / "pkgs" / name / a.kernel
        package.mkdir(parents=True, exist_ok=True)
        for one in [a.ksrc / path, *headers]:
            shutil.copy(one, package / one.name)
        packages[name].append(os.path.basename(path)[:-2])
        taken += 1
        if taken == a.files:
            break
    index = []
    for name, stems in sorted(packages.items()):
        package = a.out / "pkgs" / name / a.kernel
        (package / "Makefile").write_text("obj-m := " + " ".join(f"{s}.o" for s in sorted(stems)) + "\n")
        (package / "dkms.conf").write_text('MAKE="make -C $kernel_source_dir M=$PWD modules"\n')
        index.append(f"{name}\t{a.kernel}\tin-tree\tpkgs/{name}/{a.kernel}\n")
    (a.out / "index.tsv").write_text("".join(index))
    heads = a.out / "kheaders"
    heads.mkdir(exist_ok=True)
    for kernel in a.kernels.split(","):
        if not (heads / kernel).exists():
            (heads / kernel).symlink_to((a.kheaders / kernel).resolve())
    print(f"{taken} of {len(found)} files, {len(packages)} packages")


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""What gcc says of a package before and after its files were changed.

  recompile.py --work DIR --scratch DIR --compiled FILE.jsonl --package P --version V KERNEL=FIXED_DIR ...

Compiles, with the commands that the package's own Makefile gave for its untouched sources, the units that gcc rejects
for each kernel, then the same units and all that the change can touch with the files of FIXED_DIR. Prints one JSON
object: kernel -> "before" and "after" -> unit -> errors, each as groundtruth.py records it. Nothing is written to DIR;
SCRATCH keeps the build trees and the errors before, so that another run compiles what comes after only.
"""
import argparse, filecmp, json, os, subprocess, sys
from pathlib import Path

from groundtruth import Bench, is_cascade


def compiler_headers():
    """Headers that gcc brings along and newer kernels no longer let it find: they hide errors as vanished ones do."""
    folder = subprocess.run(["gcc", "-print-file-name=include"], capture_output=True, text=True, check=True).stdout.strip()
    return sorted(f for f in os.listdir(folder) if f.endswith(".h"))


def changed_files(old, new):
    """Paths that differ in content, relative to both."""
    out = []
    for folder, _, files in os.walk(new):
        for f in files:
            path = Path(folder, f)
            rel = path.relative_to(new)
            if path.is_symlink() or not (old / rel).is_file() or not filecmp.cmp(old / rel, path, shallow=False):
                if not path.is_symlink():
                    out.append(rel)
    return out


def broken_units(compiled, package, version):
    """(unit, kernel) of the files that count, and whether gcc rejects them there."""
    out = {}
    for line in compiled.read_text().splitlines():
        r = json.loads(line)
        if (r["package"], r["version"]) == (package, version):
            out.update({(r["path"], k): bool(errors) for k, errors in r["kernels"].items()})
    return out


def before(bench, package, version, source, counted):
    """Build trees, jobs and errors of the untouched package, from SCRATCH when they are there."""
    cache = bench.work / "before" / f"{package}@{version.replace(':', '_')}.json"
    kernels = {k.name: k for k in bench.kernels}
    if cache.exists():
        known = json.loads(cache.read_text())
        return [(kernels[k], Path(root), job) for k, root, job in known["todo"]], known["units"]
    todo, _ = bench.jobs_of(package, version, source)
    todo = [(k, root, j) for k, root, j in todo if (unit_of(root, j), k.name) in counted]
    units = bench.compile_all([t for t in todo if counted[(unit_of(t[1], t[2]), t[0].name)]], compiler_headers())
    cache.parent.mkdir(exist_ok=True)
    cache.write_text(json.dumps({"todo": [(k.name, str(root), j) for k, root, j in todo], "units": units}))
    return todo, units


def unit_of(root, job):
    return job["src"][len(str(root)) + 1:]


def after(bench, kernel, source, fixed, todo, broken, units):
    """Errors of the units that the files of `fixed` can touch: all of them when a header changed, those of before when nothing did."""
    changed = changed_files(source, fixed)
    if not changed:
        return units
    here = [t for t in todo if t[0].name == kernel]
    if any(f.suffix != ".c" for f in changed):
        wanted = here
    else:
        names = {str(f) for f in changed}
        wanted = [t for t in here if unit_of(t[1], t[2]) in broken or unit_of(t[1], t[2]) in names]
    saved = {}
    try:
        for root in {root for _, root, _ in here}:
            for f in changed:
                if (root / f).exists():
                    saved[root / f] = (root / f).read_bytes()
                    (root / f).write_bytes((fixed / f).read_bytes())
        return bench.compile_all(wanted, compiler_headers())
    finally:
        for path, text in saved.items():
            path.write_bytes(text)


def marked(units, kernel):
    return {u: [dict(e, cascade=bool(is_cascade(e, per[kernel]))) for e in per[kernel]] for u, per in units.items() if kernel in per}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--work", required=True, type=Path)
    ap.add_argument("--scratch", required=True, type=Path)
    ap.add_argument("--compiled", required=True, type=Path)
    ap.add_argument("--package", required=True)
    ap.add_argument("--version", required=True)
    ap.add_argument("--jobs", type=int, default=1)
    ap.add_argument("fixed", nargs="+", metavar="KERNEL=DIR")
    a = ap.parse_args()
    headers = a.scratch / "kheaders"
    if not headers.exists():
        headers.symlink_to(a.work.resolve() / "kheaders")
    bench = Bench(a.scratch.resolve(), a.jobs)
    source = next(a.work.resolve() / s for p, v, _, s in (l.split("\t") for l in (a.work / "index.tsv").read_text().splitlines())
                  if (p, v) == (a.package, a.version))
    counted = broken_units(a.compiled, a.package, a.version)
    todo, units = before(bench, a.package, a.version, source, counted)
    out = {}
    for kernel, fixed in (x.split("=", 1) for x in a.fixed):
        was = marked(units, kernel)
        out[kernel] = {"before": was, "after": marked(after(bench, kernel, source, Path(fixed), todo, was, units), kernel)}
    json.dump(out, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""What gcc says of a package before and after its files were changed.

  recompile.py --work DIR --scratch DIR --compiled FILE.jsonl --package P --version V KERNEL=FIXED_DIR ...

Compiles, with the commands that the package's own Makefile gave for its untouched sources, the units that gcc rejects
for each kernel, then the same units and all that the change can touch with the files of FIXED_DIR. Prints one JSON
object: kernel -> "before" and "after" -> unit -> errors, each as groundtruth.py records it. Nothing is written to DIR;
SCRATCH keeps the build trees and every answer of gcc, so that another run compiles only what reads otherwise than before.
"""
import argparse, filecmp, functools, hashlib, json, os, subprocess, sys
from pathlib import Path

from groundtruth import Bench, is_cascade


@functools.cache
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


class Kept:
    """Answers of gcc in a file that grows by a line for each, so that a run that was cut off goes on where it stood."""

    def __init__(self, path):
        path.parent.mkdir(exist_ok=True)
        lines = path.read_text().splitlines() if path.exists() else []
        self.answers = dict(json.loads(line) for line in lines)
        self.path = path

    def errors(self, key, compile):
        if key not in self.answers:
            self.answers[key] = compile()
            with self.path.open("a") as out:
                out.write(json.dumps([key, self.answers[key]]) + "\n")
        return self.answers[key]


def jobs(bench, package, version, source, counted):
    """What the package's Makefile compiles of the files that count, from SCRATCH when it was asked before."""
    plan = bench.work / "plans" / f"{package}@{version.replace(':', '_')}.json"
    kernels = {k.name: k for k in bench.kernels}
    if plan.exists():
        return [(kernels[k], Path(root), job) for k, root, job in json.loads(plan.read_text())]
    todo, _ = bench.jobs_of(package, version, source)
    todo = [(k, root, j) for k, root, j in todo if (unit_of(root, j), k.name) in counted]
    plan.parent.mkdir(exist_ok=True)
    plan.write_text(json.dumps([(k.name, str(root), j) for k, root, j in todo]))
    return todo


def compile_one(bench, job, kernel, root):
    known = set(compiler_headers()).union(*(k.headers for k in bench.kernels))
    return bench.compile(job, kernel, root, known)


def before(bench, todo, counted, kernel, kept):
    """Errors of the untouched units that gcc rejects."""
    rejected = [t for t in todo if t[0].name == kernel and counted[(unit_of(t[1], t[2]), kernel)]]
    return {unit_of(root, job): kept.errors(f"{kernel} {unit_of(root, job)}", lambda: compile_one(bench, job, k, root))
            for k, root, job in rejected}


def unit_of(root, job):
    return job["src"][len(str(root)) + 1:]


def after(bench, kernel, source, fixed, todo, broken, kept):
    """Errors of the units that the files of `fixed` can touch: all of them when a header changed, those of before when nothing did."""
    changed = sorted(changed_files(source, fixed))
    if not changed:
        return broken
    here = [t for t in todo if t[0].name == kernel]
    headers = [f for f in changed if f.suffix != ".c"]
    names = {str(f) for f in changed}
    wanted = here if headers else [t for t in here if unit_of(t[1], t[2]) in broken or unit_of(t[1], t[2]) in names]
    # What a unit can see of the change.
    seen = hashlib.sha256(b"".join(str(f).encode() + (fixed / f).read_bytes() for f in headers)).hexdigest()
    saved = {}
    try:
        for root in {root for _, root, _ in here}:
            for f in changed:
                if (root / f).exists():
                    saved[root / f] = (root / f).read_bytes()
                    (root / f).write_bytes((fixed / f).read_bytes())
        out = {}
        for k, root, job in wanted:
            own = hashlib.sha256(Path(job["src"]).read_bytes()).hexdigest()
            out[unit_of(root, job)] = kept.errors(f"{kernel} {unit_of(root, job)} {own} {seen}", lambda: compile_one(bench, job, k, root))
        return out
    finally:
        for path, text in saved.items():
            path.write_bytes(text)


def marked(units):
    return {u: [dict(e, cascade=bool(is_cascade(e, errors))) for e in errors] for u, errors in units.items()}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--work", required=True, type=Path)
    ap.add_argument("--scratch", required=True, type=Path)
    ap.add_argument("--compiled", required=True, type=Path)
    ap.add_argument("--package", required=True)
    ap.add_argument("--version", required=True)
    ap.add_argument("fixed", nargs="+", metavar="KERNEL=DIR")
    a = ap.parse_args()
    headers = a.scratch / "kheaders"
    if not headers.exists():
        headers.symlink_to(a.work.resolve() / "kheaders")
    bench = Bench(a.scratch.resolve(), 1)
    source = next(a.work.resolve() / s for p, v, _, s in (l.split("\t") for l in (a.work / "index.tsv").read_text().splitlines())
                  if (p, v) == (a.package, a.version))
    counted = broken_units(a.compiled, a.package, a.version)
    todo = jobs(bench, a.package, a.version, source, counted)
    files = [Kept(bench.work / folder / f"{a.package}@{a.version.replace(':', '_')}.jsonl") for folder in ("before", "after")]
    out = {}
    for kernel, fixed in (x.split("=", 1) for x in a.fixed):
        was = before(bench, todo, counted, kernel, files[0])
        out[kernel] = {"before": marked(was), "after": marked(after(bench, kernel, source, Path(fixed), todo, was, files[1]))}
    json.dump(out, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""What gcc says of lines in place: `judge-lines.py --work DIR --scratch DIR --kernel 7.2 < cases.json`.

A case is {package, version, unit, file, line, text}: the line of `file` is replaced by `text` and `unit`, the file or one
that includes it, is compiled with the flags that the package's own Makefile gives. Prints a list, one verdict a case:
"before" and "after" are the messages of errors on that line, without the replacement and with it. Nothing is written
to DIR; SCRATCH keeps build trees, plans and verdicts, so that another run compiles only what is new.
"""
import argparse, hashlib, json, sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "drift"))
from groundtruth import Bench
from recompile import compiler_headers, unit_of


def plan(bench, package, version, source):
    """Build trees and compile commands of a package, from SCRATCH when they are there."""
    cache = bench.work / "plans" / f"{package}@{version.replace(':', '_')}.json"
    kernels = {k.name: k for k in bench.kernels}
    if not cache.exists():
        todo, _ = bench.jobs_of(package, version, source)
        cache.parent.mkdir(exist_ok=True)
        cache.write_text(json.dumps([(k.name, str(root), job) for k, root, job in todo]))
    return [(kernels[k], Path(root), job) for k, root, job in json.loads(cache.read_text())]


def on_line(bench, case, planned, text):
    """Messages of the errors on the case's line; with `text` in its place unless that is None."""
    kernel, root, job = planned
    path = root / case["file"]
    lines = path.read_bytes().split(b"\n")
    old = lines[case["line"] - 1]
    new = old if text is None else text.encode()
    size = new.count(b"\n") + 1
    lines[case["line"] - 1] = new
    whole = b"\n".join(lines)
    key = hashlib.sha256(json.dumps([kernel.name, job["argv"], case["unit"], case["file"], case["line"]]).encode() + whole).hexdigest()
    cache = bench.work / "verdicts" / f"{key}.json"
    if not cache.exists():
        saved = path.read_bytes()
        try:
            path.write_bytes(whole)
            known = set(compiler_headers()).union(*(k.headers for k in bench.kernels))
            errors = bench.compile(job, kernel, root, known)
        finally:
            path.write_bytes(saved)
        cache.parent.mkdir(exist_ok=True)
        cache.write_text(json.dumps(errors))
    errors = json.loads(cache.read_text())
    return [e["message"] for e in errors if e["file"] == case["file"] and case["line"] <= e["line"] < case["line"] + size]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--work", required=True, type=Path)
    ap.add_argument("--scratch", required=True, type=Path)
    ap.add_argument("--kernel", required=True)
    a = ap.parse_args()
    a.scratch.mkdir(parents=True, exist_ok=True)
    headers = a.scratch / "kheaders"
    if not headers.exists():
        headers.symlink_to(a.work.resolve() / "kheaders")
    bench = Bench(a.scratch.resolve(), 1)
    index = [line.split("\t") for line in (a.work / "index.tsv").read_text().splitlines()]
    sources = {(p, v): a.work.resolve() / s for p, v, _, s in reversed(index)}
    out = []
    for case in json.load(sys.stdin):
        name = (case["package"], case["version"])
        todo = plan(bench, *name, sources[name])
        planned = next((t for t in todo if t[0].name == a.kernel and unit_of(t[1], t[2]) == case["unit"]), None)
        if planned is None:
            out.append({"before": [], "after": ["not compiled for this kernel"]})
            continue
        out.append({"before": on_line(bench, case, planned, None), "after": on_line(bench, case, planned, case["text"])})
    json.dump(out, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Merging two records of one person, and undoing it (docs/adr/0013)."""

from vinden.dubbelen.samenvoegen.ongedaan import undo_merge
from vinden.dubbelen.samenvoegen.samenvoegen import judge_different, merge_personen

__all__ = ["judge_different", "merge_personen", "undo_merge"]

"""Merging two persons who are one, and setting them apart again (ARCHITECTUUR 1)."""

from vinden.dubbelen.samenvoegen.ongedaan import undo_merge
from vinden.dubbelen.samenvoegen.samenvoegen import judge_different, merge_personen

__all__ = ["judge_different", "merge_personen", "undo_merge"]

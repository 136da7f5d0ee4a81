"""Merging two persons who are one, and setting them apart again (ARCHITECTUUR 1)."""

from trajecten.services.samenvoegen.ongedaan import undo_merge
from trajecten.services.samenvoegen.samenvoegen import judge_different, merge_personen

__all__ = ["judge_different", "merge_personen", "undo_merge"]

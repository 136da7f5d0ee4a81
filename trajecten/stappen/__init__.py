"""The five steps: checklist, the way out, results and what follows after."""

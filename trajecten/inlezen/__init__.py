"""Reading in the trajecten that ran already when the work with the system begins: a workbook, judged first, undone as a whole."""

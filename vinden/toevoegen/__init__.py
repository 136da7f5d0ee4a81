"""Adding somebody met in the wijk, unless it is somebody who is known."""

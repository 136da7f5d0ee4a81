"""Uploads in memory: bounded, and never written to a disk, where they would lie unencrypted."""

import io
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler

FACTOR = 4
"""A request of more than this many times the limit is refused before it is read."""


class InGeheugen(FileUploadHandler):
    """Keeps the files of one request in memory, together no larger than `UPLOAD_MAX_BYTES`.

    Of a larger file the size is counted and the content dropped: the form can tell by `size` and say so at the field.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._totaal = 0
        self._delen: list[bytes] = []

    def handle_raw_input(
        self,
        input_data: Any,  # noqa: ARG002  Django's signature, here and below
        META: dict[str, str],  # noqa: ARG002, N803
        content_length: int,
        boundary: str,  # noqa: ARG002
        encoding: str | None = None,  # noqa: ARG002
    ) -> None:
        """Refuse a request so large that reading it alone is a burden.

        Raises:
            RequestDataTooBig: answered with 413.
        """
        if content_length > FACTOR * settings.UPLOAD_MAX_BYTES:
            raise RequestDataTooBig

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin with the next file."""
        super().new_file(*args, **kwargs)
        self._delen = []

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:  # noqa: ARG002
        """Keep a chunk while all files together fit the limit; otherwise drop the content so far."""
        self._totaal += len(raw_data)
        if self._totaal <= settings.UPLOAD_MAX_BYTES:
            self._delen.append(raw_data)
        else:
            self._delen.clear()

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        """Return the file; of a file that was too large only the size."""
        inhoud = io.BytesIO(b"".join(self._delen))
        self._delen = []
        return InMemoryUploadedFile(
            inhoud,
            self.field_name,
            str(self.file_name),
            str(self.content_type),
            file_size,
            self.charset,
            self.content_type_extra,
        )

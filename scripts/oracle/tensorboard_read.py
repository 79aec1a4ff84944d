"""What TensorBoard itself reads of a file of events, its checksums verified: `tensorboard_read.py FILE > JSON` (package tensorboard)."""

import json
import sys

from tensorboard.backend.event_processing.event_file_loader import LegacyEventFileLoader
from tensorboard.util import tensor_util

events = []
for event in LegacyEventFileLoader(sys.argv[1]).Load():
    for value in event.summary.value:
        plugin = value.metadata.plugin_data.plugin_name
        numbers = tensor_util.make_ndarray(value.tensor).tolist()
        kind = value.metadata.data_class
        events.append({"step": event.step, "time": event.wall_time, "tag": value.tag, "plugin": plugin, "class": kind, "value": numbers})
    if event.file_version:
        events.append({"version": event.file_version, "time": event.wall_time})
print(json.dumps(events))

"""The fastest YAML parser there is: libyaml where PyYAML was built with it."""

from typing import Any

import yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

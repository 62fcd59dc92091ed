"""The same facts for other programs: JSON, CSV, JSON-LD, HSDS, DMN, Atom, iCalendar and vCard."""

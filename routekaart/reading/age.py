"""When details are too old to rely on: one rule for the finding, the page and the sheet."""

from datetime import date
from decimal import Decimal

from dateutil.relativedelta import relativedelta


def last_good_day(checked: date, months: Decimal) -> date:
    """So many whole months after a check; the last day of the month when there is no such day."""
    try:
        return checked + relativedelta(months=int(months))
    except (ValueError, OverflowError):  # after the year 9999
        return date.max


def is_outdated(checked: date, months: Decimal, peildatum: date) -> bool:
    """Whether details checked on a day are too old on `peildatum`: from the day after the last."""
    return last_good_day(checked, months) < peildatum

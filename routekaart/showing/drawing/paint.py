"""The colours of a drawing, for every pen."""

from routekaart.showing.drawing.boxes import Kind

INK, PAPER = "#1b1b1f", "#ffffff"


PAINT = {
    Kind.START: ("#ffffff", "#3c3c46"),
    Kind.VRAAG: ("#bcd3ef", "#1f5a9c"),
    Kind.ADVIES: ("#cea447", "#825600"),
    Kind.ORGANISATIE: ("#0b4a3f", "#0b4a3f"),
    Kind.OPEN: ("#ffffff", "#a3001b"),
}
"""Fill and border of each kind, for paper and for a page without our CSS.

The fills are steps of lightness, so that kinds differ on a grey printer and to every eye.
"""

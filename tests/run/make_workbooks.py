"""Makes the workbooks among the test fixtures with LibreOffice, so that they are what a real program writes.

Needs soffice and its Python bridge (on Debian: libreoffice-calc, python3-uno); the tests need neither, the files are
committed. Run from the root of the repo: `/usr/bin/python3 tests/run/make_workbooks.py`.
"""

import subprocess
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale

FIXTURES = Path(__file__).resolve().parent.parent / 'fixtures'
SOURCES = FIXTURES / 'sources'
FORMATS = FIXTURES / 'formats'
PORT = 2043
FILTERS = {
    'xlsx': 'Calc MS Excel 2007 XML',
    'xlsm': 'Calc MS Excel 2007 VBA XML',
    'xls': 'MS Excel 97',
    'ods': 'calc8',
    'fods': 'OpenDocument Spreadsheet Flat XML',
    'xml': 'MS Excel 2003 XML',
}
DUTCH = Locale('nl', 'NL', '')
ENGLISH = Locale('en', 'US', '')

KOPPEN = ['Bet. gemeente', 'Pers. nr.', 'Naam', 'Doelgroep', 'Sonar - Status', 'Sonar - Klantprofiel']
RIJEN = [
    ['Apeldoorn', '07974', 'Willems, J.', 'Client PW', 'Open', 'J'],
    ['Epe', '08002', 'Jansen, P.', 'NUG', 'Gesloten', 'N'],
    ['Heerde', '12345', 'Horst, J. van der', 'Client PW', 'Open', 'L'],
]


def value(name, content):
    made = PropertyValue()
    made.Name, made.Value = name, content
    return made


class Office:
    def __init__(self):
        profile = tempfile.mkdtemp()
        self.process = subprocess.Popen(
            ['soffice', '--headless', '--norestore', f'-env:UserInstallation=file://{profile}',
             f'--accept=socket,host=localhost,port={PORT};urp;'])
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            'com.sun.star.bridge.UnoUrlResolver', local)
        for _ in range(120):
            try:
                context = resolver.resolve(
                    f'uno:socket,host=localhost,port={PORT};urp;StarOffice.ComponentContext')
                break
            except Exception:
                time.sleep(0.5)
        self.desktop = context.ServiceManager.createInstanceWithContext(
            'com.sun.star.frame.Desktop', context)

    def book(self, sheets=('Lijst',)):
        return Book(self.desktop.loadComponentFromURL(
            'private:factory/scalc', '_blank', 0, (value('Hidden', True),)), sheets)

    def close(self):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        self.process.wait()


class Book:
    def __init__(self, document, names):
        self.document = document
        for at, name in enumerate(names):
            if at == 0:
                document.Sheets.getByIndex(0).Name = name
            else:
                document.Sheets.insertNewByName(name, at)

    def sheet(self, name):
        return self.document.Sheets.getByName(name)

    def format(self, cell, code, locale=ENGLISH):
        formats = self.document.NumberFormats
        key = formats.queryKey(code, locale, False)
        cell.NumberFormat = key if key != -1 else formats.addNew(code, locale)

    def put(self, name, rows, top=0, left=0):
        """Texts are put as text; a tuple is a number with its format; what begins with = is a formula."""
        sheet = self.sheet(name)
        for row, cells in enumerate(rows):
            for column, content in enumerate(cells):
                cell = sheet.getCellByPosition(left + column, top + row)
                if isinstance(content, tuple):
                    cell.Value = content[0]
                    self.format(cell, *content[1:])
                elif isinstance(content, (int, float)):
                    cell.Value = content
                elif content.startswith('='):
                    cell.Formula = content
                else:
                    cell.String = content

    def merge(self, name, area):
        self.sheet(name).getCellRangeByName(area).merge(True)

    def save(self, path, *more, filter=None):
        self.document.storeToURL(
            path.as_uri(), (value('FilterName', filter or FILTERS[path.suffix[1:]]), *more))

    def close(self):
        self.document.close(True)


def day(year, month, number):
    from datetime import date
    return (date(year, month, number) - date(1899, 12, 30)).days


def the_list(office):
    """One list of which `make-sources.mjs` makes the texts and web pages; every format must read the same."""
    import json
    wanted = json.loads((FORMATS / 'lijst.json').read_text('utf-8'))
    book = office.book()
    rows = [wanted['koppen']]
    for cells in wanted['rijen']:
        row = list(cells)
        row[1] = (int(row[1]), '00000', DUTCH)
        d, m, y = map(int, row[8].split('-'))
        row[8] = (day(y, m, d), 'D-MM-YYYY')
        row[9] = (float(row[9].replace(',', '.')), '#.##0,0', DUTCH)
        rows.append(row)
    book.put('Lijst', rows)
    for kind in ('xlsx', 'xlsm', 'xls', 'ods', 'fods', 'xml'):
        book.save(FORMATS / f'lijst.{kind}')
    book.save(FORMATS / 'lijst-libreoffice.xls', filter='HTML (StarCalc)')
    book.close()


def hidden(office):
    book = office.book(('Lijst', 'Bron', 'Leeg'))
    book.put('Lijst', [KOPPEN, *RIJEN])
    book.put('Bron', [KOPPEN, ['Epe', '99999', 'Verborgen, V.', 'NUG', 'Open', 'N']])
    book.sheet('Bron').IsVisible = False
    for kind in ('xlsx', 'xls', 'ods'):
        book.save(SOURCES / f'verborgen-blad.{kind}')
    book.close()


def merged(office):
    book = office.book()
    book.put('Lijst', [['Kandidaten van het werkbedrijf'], []])
    book.put('Lijst', [KOPPEN, *RIJEN[:2], ['', '08003', 'Smit, K.', 'NUG', 'Open', 'O'], RIJEN[2]], top=2)
    book.merge('Lijst', 'A1:F1')
    book.merge('Lijst', 'A5:A6')
    for kind in ('xlsx', 'xls', 'ods'):
        book.save(SOURCES / f'samengevoegd.{kind}')
    book.close()


def two_row_header(office):
    book = office.book()
    book.put('Lijst', [
        ['Bet. gemeente', 'Pers. nr.', 'Naam', 'Sonar', '', ''],
        ['', '', '', 'Status', 'Klantprofiel', 'Participatieladder'],
        ['Apeldoorn', '07974', 'Willems, J.', 'Open', 'J', '04 met groeipotentieel'],
        ['Epe', '08002', 'Jansen, P.', 'Gesloten', 'N', '#'],
    ])
    for area in ('A1:A2', 'B1:B2', 'C1:C2', 'D1:F1'):
        book.merge('Lijst', area)
    book.save(SOURCES / 'kop-over-twee-rijen.xlsx')
    book.close()


def errors(office):
    book = office.book()
    book.put('Lijst', [
        [*KOPPEN[:4], 'Begeleider Compas'],
        ['Apeldoorn', '07974', 'Willems, J.', '=NA()', 'Bakker, A.'],
        ['Epe', '08002', '=1/0', 'NUG', '=NIETBEKEND()'],
        ['Epe', '08003', 'Smit, K.', '=VALUE("x")', '=SQRT(-1)'],
        ['Epe', '08004', 'Visser, L.', 'NUG', '="Eshuis, "&"B."'],
    ])
    for kind in ('xlsx', 'xls', 'ods'):
        book.save(SOURCES / f'excel-fouten.{kind}')
    book.close()


def numbers(office):
    book = office.book()
    book.put('Lijst', [KOPPEN, *[[r[0], int(r[1]), *r[2:]] for r in RIJEN]])
    book.save(SOURCES / 'nummers-als-getal.xlsx')
    book.put('Lijst', [[(7974, '00000', DUTCH)], [(8002, '00000', DUTCH)], [(12345, '00000', DUTCH)]],
             top=1, left=1)
    book.save(SOURCES / 'nummers-met-nullen.xlsx')
    book.close()


def dates(office):
    book = office.book(('Trajecten',))
    start = day(2026, 3, 2)
    book.put('Trajecten', [
        ['Trajectnr.', 'Pers. nr.', 'Start', 'Einde', 'Signaaldatum', 'Traject', 'Uren', 'Tijd', 'Akkoord'],
        ['T1', '07974', (start, 'D-M-YYYY'), (day(9999, 12, 31), 'DD-MM-YYYY'), (start + 60.75, 'DD-MM-YYYY HH:MM'),
         'Taal', 12.5, (0.375, 'HH:MM'), ('=TRUE()')],
        ['T2', '08002', (start, 'YYYY-MM-DD'), (start + 365, 'D MMMM YYYY', DUTCH), start + 90, 'Werk', 1664,
         (1.5, '[HH]:MM'), ('=FALSE()')],
        ['T3', '12345', '02-03-2026', '', (61, 'D-M-YYYY'), 'Werk', (0.1 + 0.2, 'General'), '', ''],
    ])
    # LibreOffice counts from 30-12-1899: the numbers stay the same, the days with them.
    for kind in ('xlsx', 'xls', 'ods'):
        book.save(SOURCES / f'datums-1900.{kind}')
    null_date = uno.createUnoStruct('com.sun.star.util.Date', 1, 1, 1904)
    book.document.NullDate = null_date
    sheet = book.sheet('Trajecten')
    for column, row in ((2, 1), (3, 1), (4, 1), (2, 2), (3, 2), (4, 2)):
        cell = sheet.getCellByPosition(column, row)
        cell.Value -= 1462
    book.format(sheet.getCellByPosition(4, 2), 'DD-MM-YYYY')
    for kind in ('xlsx', 'xls'):
        book.save(SOURCES / f'datums-1904.{kind}')
    book.close()


def protected(office):
    book = office.book()
    book.put('Lijst', [KOPPEN, *RIJEN])
    for kind in ('xls', 'ods'):
        book.save(SOURCES / f'wachtwoord.{kind}', value('Password', 'geheim'))
    book.close()


def power_bi(office):
    book = office.book(('Export',))
    book.put('Export', [
        ['Toegepaste filters:\nBet. gemeente is Apeldoorn of Epe\nSonar - Status is niet (Leeg)'],
        [],
        KOPPEN,
        *RIJEN[:2],
        ['Totaal', '', '', '', '', '2'],
    ])
    book.save(SOURCES / 'powerbi-filters-boven.xlsx')
    book.close()
    book = office.book(('Export',))
    book.put('Export', [
        KOPPEN,
        *RIJEN[:2],
        ['Totaal', '', '', '', '', '2'],
        [],
        ['Toegepaste filters:'],
        ['Bet. gemeente is Apeldoorn of Epe'],
        ['Sonar - Status is niet (Leeg)'],
    ])
    book.save(SOURCES / 'powerbi-filters-onder.xlsx')
    book.close()


def several(office):
    book = office.book(('Kandidaten', 'Trajecten', 'Leeg', 'Toelichting'))
    book.put('Kandidaten', [KOPPEN, *RIJEN])
    book.put('Trajecten', [
        ['Trajectnr.', 'Bet. gemeente', 'Pers. nr.', 'Start', 'Einde', 'Traject'],
        ['T1', 'Apeldoorn', '07974', (day(2026, 1, 1), 'DD-MM-YYYY'), (day(2026, 12, 31), 'DD-MM-YYYY'), 'Taal'],
    ])
    book.put('Toelichting', [['Deze lijst komt uit Compas.']])
    book.save(SOURCES / 'meer-bladen.ods')
    book.save(SOURCES / 'meer-bladen.xlsx')
    book.close()


office = Office()
try:
    for make in (the_list, hidden, merged, two_row_header, errors, numbers, dates, protected, power_bi, several):
        make(office)
finally:
    office.close()

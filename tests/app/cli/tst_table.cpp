// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

class TstTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void columnsAreAsWideAsTheirWidestCell()
    {
        QCOMPARE(tableText({{u"A"_qs, u"B"_qs, u"C"_qs}, {u"long"_qs, u"x"_qs, u"y"_qs}}),
                 u"A     B  C\nlong  x  y"_qs);
    }

    void rowsMayBeOfDifferentLength()
    {
        QCOMPARE(tableText({{u"A"_qs}, {u"b"_qs, u"c"_qs}}), u"A\nb  c"_qs);
        QCOMPARE(tableText({}), QString());
    }
};
CODER_TEST(TstTable);
#include "tst_table.moc"

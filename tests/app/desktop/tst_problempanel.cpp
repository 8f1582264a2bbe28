// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/problempanel.h"
#include "core/base/errorlist.h"
#include "tests/support/runner.h"

#include <QLabel>
#include <QTest>

using namespace coder;

class TstProblemPanel : public QObject
{
    Q_OBJECT

    static QString textOf(const ProblemPanel &panel)
    {
        QStringList texts;
        for (const QLabel *label : panel.findChildren<QLabel *>())
            texts << label->text();
        return texts.join(u'\n');
    }

private Q_SLOTS:
    void everyErrorIsNamedAndExplained_data()
    {
        QTest::addColumn<int>("code");
        for (const ErrorCode code : allErrorCodes())
            QTest::newRow(qPrintable(errorId(code))) << int(code);
    }
    void everyErrorIsNamedAndExplained()
    {
        QFETCH(int, code);
        const Error error{ErrorCode(code), u"the provider's words"_qs};
        ProblemPanel panel;
        panel.show(explain(error, MoneyState::Rented), error, {});
        const QString text = textOf(panel);
        QVERIFY(text.contains(errorId(error.code) + u": the provider's words"_qs));
        QVERIFY(text.contains(u"It means: "_qs));
        QVERIFY(text.contains(moneySentence(MoneyState::Rented)));
    }
};

CODER_TEST(TstProblemPanel);

#include "tst_problempanel.moc"

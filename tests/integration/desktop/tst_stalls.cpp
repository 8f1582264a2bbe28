// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/desktop/desktopbed.h"
#include "tests/integration/desktop/manysessions.h"
#include "tests/support/runner.h"

#include <QJsonDocument>
#include <QTest>

using namespace coder;
using namespace coder::test;

// How long the window lets one wait. The goals are measured by the benchmark in a quiet minute; here only what a person
// would call a freeze fails.
class TstStalls : public QObject
{
    Q_OBJECT
    std::unique_ptr<DesktopBed> m_bed;

    // The longest wait of the story in ms, less what the computer itself let one wait; -1 where the story broke off.
    double longest(const QString &story)
    {
        const auto program = m_bed->run(u"desktop_heart"_qs, {story});
        const QJsonObject told = QJsonDocument::fromJson(program->next(u"{\"computer\""_qs, 200'000).toUtf8()).object();
        qInfo("%s", QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
        if (told.isEmpty() || told.contains(u"missed"))
            return -1;
        return std::max(0.0, told[u"window"][u"longest_ms"].toDouble() - told[u"computer"][u"longest_ms"].toDouble());
    }

private Q_SLOTS:
    void init()
    {
        if (const QString reason = DesktopBed::unavailableReason(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        m_bed = std::make_unique<DesktopBed>();
        QVERIFY2(m_bed->start(), qPrintable(m_bed->problem));
        m_bed->startPanel();
    }
    void cleanup() { m_bed.reset(); }

    void twoHundredSessionsDoNotFreezeTheWindow()
    {
        SessionStore store(m_bed->environment.value(u"XDG_STATE_HOME"_qs) + u"/linode-llm-coder/sessions"_qs);
        QVERIFY(saveManySessions(store, 200));
        const double wait = longest(u"table"_qs);
        QVERIFY(wait >= 0);
        QVERIFY2(wait <= 250, qPrintable(QString::number(wait)));
    }
};
CODER_TEST(TstStalls);
#include "tst_stalls.moc"

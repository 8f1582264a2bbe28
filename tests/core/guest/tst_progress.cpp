// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/progress.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::guest;

class TstProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileOfTheBootstrapIsRead()
    {
        const auto progress = parseProgress(
            R"({"schema": 1, "boots": 2, "rebooted": true, "reboot": false, "ready": false, "error": null,
                "updated": "2026-01-02T03:04:09.500Z", "stages": [
                {"id": "image", "state": "running", "percent": 40, "started": "2026-01-02T03:04:05.250Z",
                 "ended": null, "detail": "vllm:v1"},
                {"id": "later", "state": "odd", "percent": null, "started": null, "ended": null, "detail": ""}]})");
        QVERIFY(progress);
        QCOMPARE(progress->boots, 2);
        QVERIFY(!progress->ready && !progress->reboot && !progress->error);
        QCOMPARE(progress->stages.size(), 2);
        const GuestStage &image = progress->stages.first();
        QCOMPARE(image.percent, std::optional(40));
        QCOMPARE(image.started, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 250), Qt::UTC));
        QVERIFY(!image.ended.isValid());
        QCOMPARE(image.detail, QStringLiteral("vllm:v1"));
        QCOMPARE(progress->stages.last().id, QStringLiteral("later"));
        QVERIFY(!progress->stages.last().percent);
    }

    void aFailureNamesItsStage()
    {
        const auto progress = parseProgress(R"({"stages": [], "error": {"stage": "driver", "message": "no"}})");
        QVERIFY(progress && progress->error);
        QCOMPARE(progress->error->stage, QStringLiteral("driver"));
        QCOMPARE(progress->error->message, QStringLiteral("no"));
    }

    void whatIsNoProgressFileIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("torn") << QByteArray("{\"schema\": 1, \"sta");
        QTest::newRow("another file") << QByteArray("{\"stages\": 3}");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("an error page") << QByteArray("<html></html>");
    }

    void whatIsNoProgressFileIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto progress = parseProgress(bytes);
        QVERIFY(!progress);
        QCOMPARE(progress.error().code, ErrorCode::BadAnswer);
    }

    void aPercentageStaysBetweenZeroAndAHundred()
    {
        const auto progress = parseProgress(R"({"stages": [{"id": "x", "percent": 250}, {"id": "y", "percent": -3}]})");
        QCOMPARE(progress->stages.first().percent, std::optional(100));
        QCOMPARE(progress->stages.last().percent, std::optional(0));
    }
};

CODER_TEST(TstProgress);
#include "tst_progress.moc"

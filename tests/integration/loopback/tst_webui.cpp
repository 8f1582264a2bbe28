// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTest>

using namespace coder::test;

namespace {

struct Page
{
    int status = 0; // 0 = no answer
    QByteArray body;
};

Page get(const QUrl &url)
{
    QNetworkAccessManager browser;
    QNetworkRequest request(url);
    request.setTransferTimeout(20000);
    QNetworkReply *reply = browser.get(request);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

} // namespace

// The chat in the browser, as far as a browser goes: the page of a VM's Open WebUI through the tunnel.
class TstWebUi : public QObject
{
    Q_OBJECT

    std::unique_ptr<CoderBed> m_bed;

    // One archive, for its owner alone, with a database that can be read without its write-ahead log.
    static void holdsTheChat(const QString &folder)
    {
        const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
        QCOMPARE(files.size(), 1);
        QCOMPARE(files.first().permissions() & 0x0fff, QFile::ReadUser | QFile::WriteUser);
        QCOMPARE(QProcess::execute(u"tar"_qs, {u"-xzf"_qs, files.first().filePath(), u"-C"_qs, folder}), 0);
        QProcess asked;
        asked.start(u"python3"_qs,
                    {u"-c"_qs,
                     u"import sqlite3, sys; "
                     "print(sqlite3.connect(sys.argv[1]).execute('select title from chat').fetchall())"_qs,
                     folder + u"/webui.db"_qs});
        QVERIFY(asked.waitForFinished());
        QCOMPARE(asked.readAllStandardOutput().trimmed(), QByteArray("[('A question',)]"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        m_bed = std::make_unique<CoderBed>();
        QVERIFY2(m_bed->startCloud(), qPrintable(m_bed->problem));
        m_bed->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a2-s\nMODEL_ID=Qwen/Qwen2.5-Coder-14B-Instruct\n"
                        "ENABLE_OPENWEBUI=true\n");
    }
    void cleanupTestCase() { m_bed.reset(); }

    void thePageOfTheVmAnswersAtTheLocalAddressUntilTheSessionEnds()
    {
        const Ran up = m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, up.err.constData());
        const QUrl url(up.object()[u"webui_url"].toString());
        QCOMPARE(url.host(), u"127.0.0.1"_qs);
        QVERIFY(url.port() > 0);

        // `up` waits for the model; the page may start a moment later.
        QTRY_COMPARE_WITH_TIMEOUT(get(url).status, 200, 60000);
        const Page page = get(url);
        QVERIFY2(page.body.contains("<title>Open WebUI</title>"), page.body.constData());
        const QJsonObject config = QJsonDocument::fromJson(get(url.resolved(QUrl(u"/api/config"_qs))).body).object();
        QCOMPARE(config[u"name"].toString(), u"Open WebUI"_qs);

        const Ran info = m_bed->run({u"info"_qs, u"work"_qs});
        QVERIFY2(info.out.contains(url.toEncoded()), info.out.constData());

        const QString folder = m_bed->path(u"chats"_qs);
        const QString missing = folder + u"/none/at/all.tar.gz"_qs;
        const Ran unsaved = m_bed->run({u"down"_qs, u"work"_qs, u"--force"_qs, u"--save-chats"_qs, missing});
        QVERIFY2(unsaved.code == 1 && unsaved.err.contains("work is kept"), unsaved.err.constData());
        QCOMPARE(m_bed->machines().size(), 1); // nobody who could be asked said that they may be lost

        QVERIFY(QDir().mkpath(folder));
        const Ran down = m_bed->run({u"down"_qs, u"work"_qs, u"--force"_qs, u"--save-chats"_qs, folder});
        QVERIFY2(down.code == 0, down.err.constData());
        QTRY_COMPARE_WITH_TIMEOUT(get(url).status, 0, 20000);
        holdsTheChat(folder);
    }
};
CODER_TEST(TstWebUi);
#include "tst_webui.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/background.h"
#include "app/democloud/statefolder.h"
#include "tests/integration/loopback/demobed.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QFileInfo>
#include <QNetworkReply>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <future>

using namespace coder;
using namespace coder::demo;

// The demo cloud that --demo finds or starts.
class TstDemoCloudBackground : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void itIsStartedOnceAndFoundAgain();
    void severalCallersAtOnceStartOne();
    void aKilledOneIsReplacedWithTheSameAccount();
    void itEndsWhenNobodyUsesIt();
    void stoppingWhatDoesNotRunSaysSo();
    void aProgramThatCannotStartIsAnError();
    void itsFilesArePrivate();

private:
    BackgroundOptions options() const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

// The account's id as its API tells it.
QString accountAt(const Environment &environment)
{
    QNetworkAccessManager network;
    QNetworkRequest request(environment.url.resolved(QUrl(u"/v4/account"_qs)));
    request.setRawHeader("Authorization", "Bearer " + environment.token.reveal());
    std::unique_ptr<QNetworkReply> reply(network.get(request));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10000))
        return {};
    return QJsonDocument::fromJson(reply->readAll())[u"euuid"].toString();
}

} // namespace

void TstDemoCloudBackground::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TstDemoCloudBackground::cleanup()
{
    [[maybe_unused]] const auto stopped = stopDemoCloud(options().stateFolder);
    m_folder.reset();
}

BackgroundOptions TstDemoCloudBackground::options() const
{
    BackgroundOptions options;
    options.stateFolder = m_folder->filePath(u"demo"_qs);
    options.program = test::coderProgram();
    return options;
}

void TstDemoCloudBackground::itIsStartedOnceAndFoundAgain()
{
    const auto first = ensureDemoCloud(options());
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    const auto again = ensureDemoCloud(options());
    QVERIFY(again);
    QCOMPARE(again->url, first->url);
    QVERIFY(again->token == first->token);
    QCOMPARE(again->variables, first->variables);
    QVERIFY(stopDemoCloud(options().stateFolder));
    QCOMPARE(readServed(options().stateFolder).error().code, ErrorCode::NotFound);
    const auto next = ensureDemoCloud(options());
    QVERIFY(next);
    QVERIFY(next->token == first->token); // what was made with it before is asked for with it
}

void TstDemoCloudBackground::severalCallersAtOnceStartOne()
{
    std::vector<std::future<Result<Environment>>> callers;
    for (int i = 0; i < 6; ++i)
        callers.push_back(std::async(std::launch::async, [this] { return ensureDemoCloud(options()); }));
    QSet<QString> urls;
    for (auto &caller : callers)
        urls.insert(caller.get().value().url.toString());
    QCOMPARE(urls.size(), 1);
}

void TstDemoCloudBackground::aKilledOneIsReplacedWithTheSameAccount()
{
    const auto first = ensureDemoCloud(options());
    QVERIFY(first);
    const QString before = accountAt(*first);
    const qint64 pid = readServed(options().stateFolder).value().pid;
    QCOMPARE(kill(pid_t(pid), SIGKILL), 0);
    QTRY_COMPARE(startTimeOf(pid), quint64(0));
    const auto second = ensureDemoCloud(options());
    QVERIFY(second);
    QVERIFY(readServed(options().stateFolder).value().pid != pid);
    QVERIFY(!before.isEmpty());
    QCOMPARE(accountAt(*second), before);
}

void TstDemoCloudBackground::itEndsWhenNobodyUsesIt()
{
    BackgroundOptions soon = options();
    soon.idleExit = std::chrono::seconds(1);
    QVERIFY(ensureDemoCloud(soon));
    QTRY_VERIFY_WITH_TIMEOUT(!readServed(soon.stateFolder), 10000);
}

void TstDemoCloudBackground::stoppingWhatDoesNotRunSaysSo()
{
    QCOMPARE(stopDemoCloud(options().stateFolder).error().code, ErrorCode::NotFound);
}

void TstDemoCloudBackground::aProgramThatCannotStartIsAnError()
{
    BackgroundOptions wrong = options();
    wrong.program = u"/nonexistent/coder"_qs;
    QCOMPARE(ensureDemoCloud(wrong).error().code, ErrorCode::ProgramMissing);
    wrong.program = u"/bin/false"_qs;
    QCOMPARE(ensureDemoCloud(wrong).error().code, ErrorCode::BadAnswer);
}

void TstDemoCloudBackground::itsFilesArePrivate()
{
    QVERIFY(ensureDemoCloud(options()));
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
                                            | QFileDevice::WriteOther | QFileDevice::ExeGroup | QFileDevice::ExeOther;
    const QDir folder(options().stateFolder);
    QVERIFY(folder.exists(u"demo-cloud.json"_qs));
    for (const QFileInfo &file : folder.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot))
        QVERIFY2(!(file.permissions() & others), qPrintable(file.filePath()));
    QVERIFY(!(QFileInfo(folder.path()).permissions() & others));
}

CODER_TEST(TstDemoCloudBackground);
#include "tst_democloudbackground.moc"

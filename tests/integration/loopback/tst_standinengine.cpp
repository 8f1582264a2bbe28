// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/compose.h"
#include "core/guest/contract.h"
#include "core/guest/guestfiles.h"
#include "core/guest/userdata.h"
#include "tests/integration/loopback/vmbed.h"
#include "tests/support/runner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <array>

using namespace coder;
using namespace coder::guest;
using namespace coder::test;

namespace {
const QByteArray apiKey = "sk-standin";

struct Answer
{
    int status = 0;
    QByteArray body;
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

// One VM with a served model, and `ssh -L` to its port 8000.
struct Served
{
    VmSpec spec;
    GuestSettings settings;
    std::unique_ptr<StandInVm> vm;
    quint16 port = 0;
    QProcess tunnel;
};
} // namespace

// The model server inside stand-in VMs, met through real tunnels: two VMs at once, each with its own port 8000.
class TstStandInEngine : public QObject
{
    Q_OBJECT

    void order(Served &served, int number, const QString &model, const QString &name);
    void push(const Served &served);
    bool isReady(const Served &served);
    void openTunnel(Served &served);
    Answer ask(const Served &served, const QString &path, const QJsonObject &body = {}, const QByteArray &key = apiKey);
    double metric(const Served &served, const QByteArray &name);

    VmBed m_bed;
    QNetworkAccessManager m_network;
    std::array<Served, 2> m_served;

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void eachVmServesItsOwnModelOnItsOwnPort8000();
    void onlyTheKeyOpensThePathsThatMatter_data();
    void onlyTheKeyOpensThePathsThatMatter();
    void aStreamEndsWithItsUsage();
    void theMetricsCountWhatWasDone();
    void theGpusAreFullWhileAModelIsLoaded();
    void moreRequestsThanSeatsWait();
    void anEngineThatCannotWorkSaysWhatVllmSays_data();
    void anEngineThatCannotWorkSaysWhatVllmSays();
    void aReadyEngineComesBackAfterAReboot();
};

void TstStandInEngine::initTestCase()
{
    if (const QString why = StandInVm::unavailableReason(); !why.isEmpty())
        QSKIP(qPrintable(u"isolated stand-in VMs cannot run here: " + why));
    order(m_served[0], 11, QStringLiteral("Qwen/Qwen2.5-Coder-7B-Instruct"), QStringLiteral("first"));
    order(m_served[1], 12, QStringLiteral("Qwen/Qwen2.5-Coder-3B-Instruct"), QStringLiteral("second"));
    for (Served &served : m_served) {
        QTRY_VERIFY_WITH_TIMEOUT(m_bed.ssh(served.spec, QStringLiteral("true")).isEmpty(), 20000);
        push(served);
    }
    for (Served &served : m_served) {
        QTRY_VERIFY_WITH_TIMEOUT(isReady(served), 60000);
        openTunnel(served);
    }
}

void TstStandInEngine::order(Served &served, int number, const QString &model, const QString &name)
{
    served.settings.model = model;
    served.settings.servedModelName = name;
    served.settings.gpuCount = 2;
    served.settings.maxModelLen = 8192;
    served.settings.maxNumSeqs = 4;
    UserData data;
    data.settings = served.settings;
    data.hostPrivateKey = Secret(m_bed.hostKeyPrivate());
    data.hostPublicKey = QString::fromUtf8(m_bed.hostKeyPublic());
    data.authorizedKeys = QStringList{m_bed.loginKeyPublic()};
    served.spec = m_bed.spec(number);
    served.spec.gpus = 2;
    served.spec.speed = 500;
    served.spec.tokensPerSecond = 200;
    const auto rendered = renderUserData(data);
    QVERIFY(rendered);
    served.spec.userData = *rendered;
    served.vm = std::make_unique<StandInVm>(served.spec);
    QVERIFY(served.vm->start());
}

void TstStandInEngine::push(const Served &served)
{
    m_bed.ssh(served.spec, prepareFoldersCommand());
    for (const PushFile &file : filesToPush(served.settings, Secret(apiKey), Secret()))
        m_bed.ssh(served.spec, QStringLiteral("umask 077; cat > %1 && chmod %2 %1").arg(file.path).arg(file.mode, 0, 8),
                  file.content());
    m_bed.ssh(served.spec, startCommand());
}

bool TstStandInEngine::isReady(const Served &served)
{
    return m_bed.ssh(served.spec, QStringLiteral("cat ") + progressFile).contains("\"ready\": true");
}

void TstStandInEngine::openTunnel(Served &served)
{
    served.port = freePort();
    const auto forward = QStringLiteral("127.0.0.1:%1:127.0.0.1:%2").arg(served.port).arg(vllmPort);
    served.tunnel.start(QStringLiteral("ssh"),
                        m_bed.sshArguments(served.spec, {QStringLiteral("-N"), QStringLiteral("-L"), forward}));
    QTRY_COMPARE_WITH_TIMEOUT(ask(served, QStringLiteral("/health")).status, 200, 10000);
}

void TstStandInEngine::cleanupTestCase()
{
    for (Served &served : m_served) {
        if (!served.vm)
            continue; // skipped
        served.tunnel.terminate();
        if (served.tunnel.state() != QProcess::NotRunning)
            served.tunnel.waitForFinished();
        served.vm.reset();
        QCOMPARE(processesNaming(served.spec.folder.toUtf8()), QList<qint64>());
    }
}

Answer TstStandInEngine::ask(const Served &served, const QString &path, const QJsonObject &body, const QByteArray &key)
{
    QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(served.port).arg(path)));
    if (!key.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + key);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    std::unique_ptr<QNetworkReply> reply(body.isEmpty() ? m_network.get(request)
                                                        : m_network.post(request, QJsonDocument(body).toJson()));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(20000))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

double TstStandInEngine::metric(const Served &served, const QByteArray &name)
{
    double sum = 0;
    for (const QByteArray &line : ask(served, QStringLiteral("/metrics")).body.split('\n')) {
        if (line.startsWith(QByteArray(name + "{")))
            sum += line.mid(line.lastIndexOf(' ') + 1).toDouble();
    }
    return sum;
}

void TstStandInEngine::eachVmServesItsOwnModelOnItsOwnPort8000()
{
    for (const Served &served : m_served) {
        const auto model = ask(served, QStringLiteral("/v1/models")).json()[u"data"][0].toObject();
        QCOMPARE(model[u"id"].toString(), served.settings.servedModelName);
        QCOMPARE(model[u"root"].toString(), served.settings.model);
        QCOMPARE(model[u"max_model_len"].toInt(), 8192);
    }
}

void TstStandInEngine::onlyTheKeyOpensThePathsThatMatter_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("post");
    QTest::addColumn<int>("without");
    QTest::newRow("health") << QStringLiteral("/health") << false << 200;
    QTest::newRow("metrics") << QStringLiteral("/metrics") << false << 200;
    QTest::newRow("version") << QStringLiteral("/version") << false << 200;
    QTest::newRow("models") << QStringLiteral("/v1/models") << false << 401;
    QTest::newRow("chat") << QStringLiteral("/v1/chat/completions") << true << 401;
    QTest::newRow("completions") << QStringLiteral("/v1/completions") << true << 401;
    QTest::newRow("invocations") << QStringLiteral("/invocations") << true << 401;
}

void TstStandInEngine::onlyTheKeyOpensThePathsThatMatter()
{
    QFETCH(QString, path);
    QFETCH(bool, post);
    QFETCH(int, without);
    const QJsonObject message{{u"role"_qs, u"user"_qs}, {u"content"_qs, u"hello"_qs}};
    QJsonObject body;
    if (post)
        body = {{u"messages"_qs, QJsonArray{message}}, {u"prompt"_qs, u"hello"_qs}, {u"max_tokens"_qs, 3}};
    QCOMPARE(ask(m_served[0], path, body, {}).status, without);
    QCOMPARE(ask(m_served[0], path, body, "sk-wrong").status, without);
    QCOMPARE(ask(m_served[0], path, body).status, 200);
}

void TstStandInEngine::aStreamEndsWithItsUsage()
{
    const QJsonObject message{{u"role"_qs, u"user"_qs}, {u"content"_qs, u"Write a test"_qs}};
    const QJsonObject body{{u"messages"_qs, QJsonArray{message}},
                           {u"max_tokens"_qs, 5},
                           {u"stream"_qs, true},
                           {u"stream_options"_qs, QJsonObject{{u"include_usage"_qs, true}}}};
    const QByteArray text = ask(m_served[0], QStringLiteral("/v1/chat/completions"), body).body;
    auto events = text.split('\n');
    events.removeAll(QByteArray());
    QCOMPARE(events.size(), 8); // the role, five pieces, the usage, the end
    QCOMPARE(events.last(), QByteArray("data: [DONE]"));
    const auto usage = QJsonDocument::fromJson(events.at(6).mid(6)).object()[u"usage"].toObject();
    QCOMPARE(usage[u"completion_tokens"].toInt(), 5);
    const auto last = QJsonDocument::fromJson(events.at(5).mid(6)).object()[u"choices"][0].toObject();
    QCOMPARE(last[u"finish_reason"].toString(), QStringLiteral("length"));
}

void TstStandInEngine::theMetricsCountWhatWasDone()
{
    const Served &served = m_served[0];
    const double before = metric(served, "vllm:generation_tokens_total");
    const double finished = metric(served, "vllm:request_success_total");
    QCOMPARE(ask(served, QStringLiteral("/v1/completions"), {{u"prompt"_qs, u"def"_qs}, {u"max_tokens"_qs, 7}}).status,
             200);
    QCOMPARE(metric(served, "vllm:generation_tokens_total"), before + 7);
    QCOMPARE(metric(served, "vllm:request_success_total"), finished + 1);
    QCOMPARE(metric(served, "vllm:num_requests_running"), 0.0);
}

void TstStandInEngine::theGpusAreFullWhileAModelIsLoaded()
{
    const QByteArray used = m_bed.ssh(
        m_served[0].spec, QStringLiteral("nvidia-smi --query-gpu=index,memory.used --format=csv,noheader,nounits"));
    QCOMPARE(used, QByteArray("0, 18428\n1, 18428\n"));
}

void TstStandInEngine::moreRequestsThanSeatsWait()
{
    const Served &served = m_served[0];
    QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1/v1/completions").arg(served.port)));
    request.setRawHeader("Authorization", "Bearer " + apiKey);
    const QByteArray body = R"({"prompt": "def", "max_tokens": 200, "ignore_eos": true})";
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkAccessManager crowd; // of its own: a manager keeps at most six connections to a host
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    replies.reserve(6);
    for (int i = 0; i < 6; ++i)
        replies.emplace_back(crowd.post(request, body));
    QTRY_COMPARE(metric(served, "vllm:num_requests_running"), 4.0);
    QTRY_COMPARE(metric(served, "vllm:num_requests_waiting"), 2.0);
    for (const auto &reply : replies)
        reply->abort();
    QTRY_COMPARE(metric(served, "vllm:num_requests_running") + metric(served, "vllm:num_requests_waiting"), 0.0);
}

void TstStandInEngine::anEngineThatCannotWorkSaysWhatVllmSays_data()
{
    QTest::addColumn<GuestSettings>("settings");
    QTest::addColumn<QByteArray>("words");
    GuestSettings base;
    base.model = QStringLiteral("Qwen/Qwen2.5-Coder-3B-Instruct");
    base.servedModelName = QStringLiteral("second");
    base.maxModelLen = 8192;
    GuestSettings wrong = base;
    wrong.tensorParallelSize = 4;
    QTest::newRow("more GPUs than there are")
        << wrong << QByteArray("World size (4) is larger than the number of available GPUs (2)");
    wrong = base;
    wrong.maxModelLen = 100000;
    QTest::newRow("a longer context than the model has")
        << wrong << QByteArray("User-specified max_model_len (100000) is greater than the derived max_model_len");
    wrong = base;
    wrong.model = QStringLiteral("Qwen/Qwen2.5-Coder-14B-Instruct");
    QTest::newRow("weights that are not there") << wrong << QByteArray("outgoing traffic has been disabled");
    wrong = base;
    wrong.extraArgs = QStringList{QStringLiteral("--no-such-option")};
    QTest::newRow("an option that vLLM does not know")
        << wrong << QByteArray("error: unrecognized arguments: --no-such-option");
    wrong = base;
    wrong.tensorParallelSize = 1;
    wrong.gpuMemoryUtilization = 0.325;
    QTest::newRow("no memory for the cache") << wrong << QByteArray("the estimated maximum model length is");
}

void TstStandInEngine::anEngineThatCannotWorkSaysWhatVllmSays()
{
    QFETCH(GuestSettings, settings);
    QFETCH(QByteArray, words);
    const VmSpec &spec = m_served[1].spec;
    const QString up =
        QStringLiteral("cat > /etc/coder/other.json; docker compose -p coder -f /etc/coder/other.json up "
                       "-d --force-recreate vllm 2>/dev/null; docker wait %1; docker logs %1 2>&1")
            .arg(vllmContainer);
    const QByteArray told = m_bed.ssh(spec, up, renderCompose(settings));
    QVERIFY2(told.contains(words), told.constData());
    QVERIFY(!told.startsWith("0"));
}

void TstStandInEngine::aReadyEngineComesBackAfterAReboot()
{
    Served &served = m_served[0];
    QSignalSpy booted(served.vm.get(), &StandInVm::booted);
    served.vm->reboot();
    QTRY_COMPARE_WITH_TIMEOUT(booted.size(), 1, 20000);
    served.tunnel.kill();
    served.tunnel.waitForFinished();
    openTunnel(served);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(served), 20000);
}

CODER_TEST(TstStandInEngine);
#include "tst_standinengine.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/loopback/enginebed.h"

#include "core/guest/contract.h"
#include "core/session/recipes/composechanges.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>

namespace coder::test {
namespace {

void put(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(path));
    file.write(text);
}

Plan planOf(const QString &id, int gpus)
{
    Plan plan;
    plan.id = id;
    plan.planClass = u"gpu"_qs;
    plan.gpus = gpus;
    plan.hourly = Money::micros(520000 * gpus);
    return plan;
}

} // namespace

EngineBed::EngineBed(Vm world)
    : m_vm(std::move(world))
{
    hub.add(u"Qwen/Qwen2.5-Coder-32B-Instruct"_qs, 65'000'000'000);
    cloud.planList = {planOf(SessionBed::wish().plan, m_vm.gpus)};
    model.ready = false;
    prepare();
    play();
}

// The stand-in's programs beside a description of this VM; a model in its cache.
void EngineBed::prepare()
{
    const QString programs = m_folder.filePath(u"programs"_qs);
    QDir().mkpath(programs);
    QDirIterator scripts(QStringLiteral(CODER_SOURCE_DIR "/app/democloud/vm/guest"), {u"*.py"_qs});
    while (scripts.hasNext()) {
        const QString script = scripts.next();
        QFile::copy(script, programs + u'/' + QFileInfo(script).fileName());
    }
    const QJsonObject spec{{u"speed"_qs, 1e6},
                           {u"gpus"_qs, m_vm.gpus},
                           {u"gpu_name"_qs, m_vm.gpuName},
                           {u"vram_mib"_qs, 20475},
                           {u"durations"_qs, QJsonObject()},
                           {u"models"_qs, QJsonObject()},
                           {u"missing_models"_qs, QJsonArray()},
                           {u"driver_in_image"_qs, true},
                           {u"driver_needs_reboot"_qs, false},
                           {u"tokens_per_second"_qs, 40},
                           {u"quirks"_qs, QJsonArray::fromStringList(m_vm.quirks)},
                           {u"run"_qs, m_folder.filePath(u"run"_qs)},
                           {u"keep"_qs, m_folder.filePath(u"keep"_qs)},
                           {u"shm"_qs, m_folder.filePath(u"shm"_qs)}};
    put(programs + u"/spec.json"_qs, QJsonDocument(spec).toJson());
    for (const QString &name : {u"7B"_qs, u"14B"_qs, u"32B"_qs}) {
        const QString folder = m_folder.filePath(u"hf/hub/models--Qwen--Qwen2.5-Coder-%1-Instruct"_qs.arg(name));
        put(folder + u"/refs/main"_qs, "0");
        QDir().mkpath(folder + u"/snapshots/0"_qs);
    }
    put(m_folder.filePath(u"shm/nccl-left"_qs), "");
    put(m_folder.filePath(u"cache/torch_compile_cache/old"_qs), "");
}

void EngineBed::play()
{
    using Command = const QString &;
    using Options = const ExecOptions &;
    vm.answer(QRegularExpression(u"cat /var/lib/coder/progress.json"_qs),
              [this](Command, Options) { return Result<ExecResult>(ExecResult{0, progressNow(), {}}); });
    for (const char *part : {"docker image prune", "nvidia-ctk", "vllm-cache", "/dev/shm", "python3 - ", "xargs"})
        vm.answer(QRegularExpression(QRegularExpression::escape(QString::fromLatin1(part))),
                  [this](Command command, Options) {
                      doOnHost(command);
                      return Result<ExecResult>(ExecResult{0, {}, {}});
                  });
    vm.answer(QRegularExpression(u"^docker inspect"_qs), [this](Command, Options) {
        start();
        return Result<ExecResult>(ExecResult{0, facts(), {}});
    });
    vm.answer(QRegularExpression(u"docker rm -f coder-vllm "_qs), [this](Command, Options) {
        m_isStarted = false;
        model.ready = false;
        model.metricsText = FakeModelServer().metricsText; // its counters begin anew
        return Result<ExecResult>(ExecResult{0, {}, {}});
    });
}

healing::VllmArguments EngineBed::arguments() const
{
    return recipes::composeArguments(vm.uploaded(guest::composeFile));
}

void EngineBed::end(const QByteArray &words)
{
    m_log += words;
    m_isUp = model.ready = false;
}

QByteArray EngineBed::progressNow()
{
    start();
    if (m_isUp || !m_isStarted)
        return SessionBed::progress("done");
    return SessionBed::progress("done", R"({"stage":"engine","message":"the engine ended"})");
}

void EngineBed::start()
{
    if (m_isStarted || vm.uploaded(guest::composeFile).isEmpty())
        return;
    m_isStarted = true;
    ++m_starts;
    m_log.clear();
    m_dockersError = m_vm.dockersWords;
    m_isUp = false;
    if (m_dockersError.isEmpty())
        runEngine();
    model.ready = m_isUp;
    model.modelList = {{SessionBed::wish().servedModelName, arguments().number(u"--max-model-len"_qs, 32768)}};
}

// Until it serves, or has ended; what fails while it serves does so at once.
void EngineBed::runEngine()
{
    const healing::VllmArguments now = arguments();
    QJsonObject environment;
    const QMap<QString, QString> variables = now.environment();
    for (auto it = variables.begin(); it != variables.end(); ++it)
        environment[it.key()] = it.value();
    const auto mount = [](const QString &host, const QString &inside) { return QJsonArray{host, inside}; };
    const QJsonObject container{
        {u"command"_qs, QJsonArray::fromStringList(QStringList{u"vllm"_qs, u"serve"_qs} + now.words())},
        {u"env"_qs, environment},
        {u"ports"_qs, QJsonArray{QJsonArray{u"127.0.0.1"_qs, u"0"_qs, u"8000"_qs}}},
        {u"mounts"_qs,
         QJsonArray{mount(QStringLiteral(CODER_SOURCE_DIR "/resources/guest"), u"/opt/coder/middleware"_qs),
                    mount(m_folder.filePath(u"cache"_qs), u"/root/.cache/vllm"_qs),
                    mount(m_folder.filePath(u"hf"_qs), u"/root/.cache/huggingface"_qs)}}};
    QProcess engine;
    engine.setProcessChannelMode(QProcess::MergedChannels);
    engine.start(u"python3"_qs, {u"-IS"_qs, m_folder.filePath(u"programs/vllm.py"_qs)});
    engine.write(QJsonDocument(container).toJson(QJsonDocument::Compact) + '\n');
    const bool failsServing = m_vm.quirks.join(u' ').contains(QRegularExpression(u"runtime|crash|timeout|hardware"_qs));
    while (engine.state() != QProcess::NotRunning) {
        engine.waitForReadyRead(failsServing && m_isUp ? 300 : 30000);
        const QByteArray said = engine.readAll();
        m_log += said;
        if (m_isUp && said.isEmpty())
            break;
        m_isUp = m_log.contains("Application startup complete.");
        if (m_isUp && !failsServing)
            break;
    }
    m_isUp = engine.state() != QProcess::NotRunning;
    engine.kill();
    engine.waitForFinished();
    m_log += engine.readAll();
}

QByteArray EngineBed::facts() const
{
    const QJsonObject state{
        {u"Running"_qs, m_isUp}, {u"ExitCode"_qs, m_isUp ? 0 : 1}, {u"Error"_qs, QString::fromUtf8(m_dockersError)}};
    const QJsonArray about{QJsonObject{{u"RestartCount"_qs, 0}, {u"State"_qs, state}}};
    QByteArray gpus;
    for (int i = 0; i < m_vm.gpus; ++i)
        gpus += m_vm.gpuName.contains(u"Quadro") ? "7.5\n" : "8.9\n";
    return QJsonDocument(about).toJson() + "\n== gpus ==\n" + gpus + "\n== kernel ==\n\n== log ==\n" + m_log;
}

void EngineBed::remember(const QString &name) const
{
    put(m_folder.filePath(u"keep/%1.json"_qs.arg(name)), "true");
}

// What the commands of core/session/recipes/healhost.cpp would do on a VM.
void EngineBed::doOnHost(const QString &command)
{
    if (!m_vm.dockersRemedy.isEmpty() && command.contains(m_vm.dockersRemedy))
        m_vm.dockersWords.clear();
    if (command.contains(u"docker image prune"))
        remember(u"pruned"_qs);
    if (command.contains(u"xargs"))
        remember(u"stale-gone"_qs);
    if (command.contains(u"is_whole"))
        remember(u"fetched-again"_qs);
    if (command.contains(u"vllm-cache"))
        QDir(m_folder.filePath(u"cache/torch_compile_cache"_qs)).removeRecursively();
    if (command.contains(u"/dev/shm"))
        QFile::remove(m_folder.filePath(u"shm/nccl-left"_qs));
}

} // namespace coder::test

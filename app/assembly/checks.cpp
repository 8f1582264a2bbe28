// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/checks.h"

#include "app/assembly/samplesource.h"

namespace coder {

Checks::Checks(Program &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
{}

Checks::~Checks() = default;

CheckReading Checks::reading(const QString &name) const
{
    const auto one = m_all.find(name);
    if (one == m_all.end())
        return {};
    CheckReading reading = one->second.reading;
    if (one->second.exam)
        reading.progress = one->second.exam->progress();
    return reading;
}

Result<ExamTask> Checks::taskFor(const QString &name, ExamKind kind) const
{
    const auto session = m_program.store().read(name);
    if (!session)
        return fail(session.error());
    if (session->phase != Phase::Ready)
        return fail(ErrorCode::ModelNotReady, name);
    const auto source = sampleSourceOf(m_program, *session);
    if (!source)
        return fail(source.error());
    return examTask(*session, *source, kind);
}

void Checks::begin(const QString &name, ExamKind kind)
{
    One &one = m_all[name];
    if (one.reading.isRunning)
        return;
    const auto task = taskFor(name, kind);
    if (!task)
        return refuse(name, task.error());
    one.reading.isRunning = true;
    one.reading.error.reset();
    one.reading.progress = {};
    Q_EMIT changed(name);
    whenDone(m_program.apiKeyOf(name), this, [this, name, task = *task, turn = ++one.turn](const Result<Secret> &key) {
        if (turn != m_all[name].turn)
            return;
        if (!key)
            return refuse(name, key.error());
        ExamTask whole = task;
        whole.endpoint.apiKey = *key;
        run(name, whole);
    });
}

void Checks::run(const QString &name, const ExamTask &task)
{
    Program &program = m_program;
    auto exam = std::make_unique<Examination>(
        program.clock(), [&program] { return program.makeShell(); }, program.modelServer());
    connect(exam.get(), &Examination::progressed, this, [this, name] { Q_EMIT changed(name); });
    connect(exam.get(), &Examination::holdFailed, this, [this, name](const Error &why) {
        m_program.store().appendEvent(name, m_program.clock().now(), u"hold-failed"_qs,
                                      u"check: "_qs + errorId(why.code));
    });
    // Queued: it is deleted here, which it would not outlive inside its own signal.
    connect(
        exam.get(), &Examination::finished, this,
        [this, name, turn = m_all[name].turn] {
            One &one = m_all[name];
            if (turn != one.turn || !one.exam)
                return;
            one.reading.found = one.exam->result();
            one.reading.at = m_program.clock().now();
            one.reading.isRunning = false;
            one.exam.reset();
            Q_EMIT changed(name);
        },
        Qt::QueuedConnection);
    m_all[name].exam = std::move(exam);
    m_all[name].exam->start(task);
}

void Checks::refuse(const QString &name, const Error &why)
{
    m_all[name].reading.error = why;
    m_all[name].reading.isRunning = false;
    Q_EMIT changed(name);
}

void Checks::cancel(const QString &name)
{
    One &one = m_all[name];
    if (!one.reading.isRunning)
        return;
    ++one.turn;
    one.exam.reset();
    one.reading.isRunning = false;
    Q_EMIT changed(name);
}

ExamTask examTask(const Session &session, const SampleSource &source, ExamKind kind)
{
    ExamTask task;
    task.kind = kind;
    task.source = source;
    task.model = session.wish.servedModelName;
    task.contextLimit = session.maxModelLen;
    task.endpoint.base = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(session.localPort));
    task.looking = std::chrono::seconds(kind == ExamKind::Full ? 30 : kind == ExamKind::Quick ? 10 : 20);
    return task;
}

} // namespace coder

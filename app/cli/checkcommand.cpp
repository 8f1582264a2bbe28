// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkcommand.h"

#include "app/assembly/samplesource.h"
#include "app/cli/healthview.h"
#include "app/cli/sessionview.h"
#include "app/cli/signin.h"
#include "app/cli/words.h"
#include "core/base/termination.h"

#include <QElapsedTimer>

namespace coder {
namespace {

using namespace std::chrono_literals;

constexpr auto firstSamples = 12s; // until nvidia-smi has told something
constexpr auto longest = 30s;
constexpr auto after = 3s; // samples behind the answer
constexpr int answerTokens = 128;

int tellError(CliContext &context, const Error &error, MoneyState money)
{
    context.out.error(error, money);
    return exitCodeFor(error);
}

// The session, if it is ready.
Result<Session> readySession(CliContext &context, const QString &name)
{
    auto session = chosenSession(context, name);
    if (session && session->phase != Phase::Ready)
        return fail(ErrorCode::ModelNotReady, session->name);
    return session;
}

// Half a minute of one session: samples, and a question as soon as there are some.
class Examination
{
public:
    Examination(CliContext &context, Session session, Secret key)
        : m_context(context)
        , m_session(std::move(session))
        , m_key(std::move(key))
        , m_sampler(context.program->clock(), [&context] { return context.program->makeShell(); })
    {}

    // False if it was interrupted.
    bool run(const SampleSource &source)
    {
        onTermination(&m_loop, [this](int) { m_loop.exit(1); });
        Clock &clock = m_context.program->clock();
        clock.after(firstSamples, &m_loop, [this] { ask(); });
        clock.after(longest, &m_loop, [this] { m_loop.quit(); });
        QObject::connect(&m_sampler, &GpuSampler::sampled, &m_loop, [this] {
            if (m_sampler.gpus().count() > 0 && m_sampler.engine().last().isEngine)
                ask();
        });
        m_sampler.start(source, clock.now());
        return m_loop.exec() == 0;
    }

    Checkup result() const { return checkup(m_sampler, m_from, m_trial); }

private:
    void ask()
    {
        if (std::exchange(m_isAsked, true))
            return;
        m_from = qint64(m_sampler.lastAt()) - 5;
        ChatRequest request;
        request.model = m_session.wish.servedModelName;
        request.messages = {{u"user"_qs, u"Write a function that merges two sorted lists, and explain it."_qs}};
        request.maxTokens = answerTokens;
        m_time.start();
        const ModelEndpoint endpoint{QUrl(u"http://127.0.0.1:%1"_qs.arg(m_session.localPort)), m_key};
        auto answer = m_context.program->modelServer().chat(endpoint, request, [this](const QString &) { hear(); });
        whenDone(std::move(answer), &m_loop, [this](const Result<ChatAnswer> &result) { take(result); });
    }

    void hear()
    {
        if (!m_trial.firstTokenSeconds)
            m_trial.firstTokenSeconds = double(m_time.elapsed()) / 1000;
    }

    void take(const Result<ChatAnswer> &result)
    {
        m_trial.isAnswered = result.has_value() && result->completionTokens > 0;
        if (result) {
            m_trial.tokens = result->completionTokens;
            m_trial.seconds = double(m_time.elapsed()) / 1000 - m_trial.firstTokenSeconds.value_or(0);
        } else {
            m_trial.error = errorId(result.error().code);
        }
        m_context.program->clock().after(after, &m_loop, [this] { m_loop.quit(); });
    }

    CliContext &m_context;
    Session m_session;
    Secret m_key;
    QEventLoop m_loop;
    GpuSampler m_sampler;
    QElapsedTimer m_time;
    TokenTrial m_trial;
    qint64 m_from = 0;
    bool m_isAsked = false;
};

} // namespace

int runCheck(CliContext &context, const QString &name)
{
    const auto session = readySession(context, name);
    if (!session)
        return tellError(context, session.error(), moneyOfUnread(session.error()));
    const auto source = sampleSourceOf(*context.program, *session);
    const auto key = await(context.program->apiKeyOf(session->name));
    if (!source || !key)
        return tellError(context, source ? key.error() : source.error(), MoneyState::Rented);
    context.out.status(Cli::tr("Looking at %1 for up to half a minute").arg(session->name));
    Examination examination(context, *session, *key);
    const bool isWhole = examination.run(*source);
    context.out.clearStatus();
    if (!isWhole)
        return ExitCancelled;
    const Checkup found = examination.result();
    context.out.resultJson(checkJson(found, session->name));
    context.out.result(checkLines(found).join(u'\n'));
    return found.isGood() ? ExitDone : ExitFailed;
}

int runWatch(CliContext &context, const QString &name, std::chrono::seconds interval)
{
    const auto session = readySession(context, name);
    if (!session)
        return tellError(context, session.error(), moneyOfUnread(session.error()));
    const auto source = sampleSourceOf(*context.program, *session);
    if (!source)
        return tellError(context, source.error(), MoneyState::Rented);
    Clock &clock = context.program->clock();
    GpuSampler sampler(clock, [&context] { return context.program->makeShell(); });
    QEventLoop loop;
    onTermination(&loop, [&loop](int) { loop.quit(); });
    std::function<void()> tell = [&] {
        const QDateTime now = clock.now();
        context.out.resultJson(momentJson(sampler, now));
        context.out.result(momentLine(sampler, now));
        clock.after(interval, &loop, tell);
    };
    sampler.start(*source, clock.now());
    clock.after(interval, &loop, tell);
    loop.exec();
    return ExitDone;
}

} // namespace coder

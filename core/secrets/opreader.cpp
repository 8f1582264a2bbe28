// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/opreader.h"

#include <QProcess>
#include <QRegularExpression>

namespace coder {
namespace {

constexpr std::chrono::minutes patience{2};
constexpr int wordsLimit = 200;

tl::unexpected<Error> failed(const QString &why)
{
    return fail(ErrorCode::SecretReferenceFailed, why);
}

Result<Secret> outcome(QProcess &process)
{
    const Secret read(process.readAllStandardOutput().trimmed());
    const QString words = QString::fromUtf8(process.readAllStandardError()).trimmed();
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 && !read.isEmpty())
        return read;
    if (!words.isEmpty())
        return failed(words.section(QLatin1Char('\n'), 0, 0).left(wordsLimit));
    return failed(process.exitStatus() == QProcess::NormalExit ? QStringLiteral("op read gave no value")
                                                               : QStringLiteral("op read was ended"));
}

} // namespace

OpReader::OpReader(Clock *clock, QString program, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_program(std::move(program))
{}

Future<Secret> OpReader::read(const QString &reference)
{
    static const QRegularExpression shape(QStringLiteral("^op://[^\\x00-\\x1f]+\\z"));
    if (!shape.match(reference).hasMatch())
        return answered<Secret>(failed(QStringLiteral("not a reference of the form op://vault/item/field")));
    const Deferred<Secret> answer;
    QProcess *op = process(answer);
    op->start(m_program, {QStringLiteral("read"), QStringLiteral("--no-newline"), reference}, QIODevice::ReadOnly);
    m_clock->after(patience, op, [op, answer] {
        answer.resolve(failed(QStringLiteral("op read did not answer within two minutes")));
        op->kill();
    });
    return answer.future();
}

QProcess *OpReader::process(const Deferred<Secret> &answer)
{
    auto *op = new QProcess(this);
    op->setStandardInputFile(QProcess::nullDevice());
    connect(op, &QProcess::finished, this, [op, answer] {
        answer.resolve(outcome(*op));
        op->deleteLater();
    });
    connect(op, &QProcess::errorOccurred, this, [this, op, answer](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        answer.resolve(failed(QStringLiteral("cannot start %1: is the 1Password CLI installed?").arg(m_program)));
        op->deleteLater();
    });
    return op;
}

} // namespace coder

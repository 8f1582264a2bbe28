// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeguard.h"

#include <QJsonDocument>

namespace coder::test {

FakeGuard::FakeGuard(FakeVm &vm)
    : status{{QStringLiteral("schema"), 1},
             {QStringLiteral("alive"), true},
             {QStringLiteral("state"), QStringLiteral("active")},
             {QStringLiteral("reason"), QStringLiteral("load")},
             {QStringLiteral("heartbeat_age"), 1.0},
             {QStringLiteral("armed"), false}}
{
    vm.answer(QStringLiteral("coder_guard.py"),
              [this](const QString &command, const ExecOptions &options) { return answer(command, options); });
}

Result<ExecResult> FakeGuard::answer(const QString &command, const ExecOptions &options)
{
    if (!isThere)
        return ExecResult{44, {}, {}};
    const QString verb = command.section(QLatin1Char(' '), -1);
    QJsonObject asked = QJsonDocument::fromJson(options.input).object();
    obey(verb, asked);
    asked[QStringLiteral("do")] = verb;
    if (verb != QStringLiteral("status"))
        orders << asked;
    return ExecResult{0, QJsonDocument(status).toJson(QJsonDocument::Compact), {}};
}

void FakeGuard::obey(const QString &verb, const QJsonObject &asked)
{
    if (asked.contains(u"limits"))
        status[u"limits"] = asked[u"limits"];
    if (asked.contains(u"token")) {
        const bool isGiven = !asked[u"token"].toString().isEmpty();
        status[u"armed"] = isGiven;
        status[u"token"] = isGiven ? QJsonValue(QJsonObject{{QStringLiteral("id"), asked[u"token_id"]},
                                                            {QStringLiteral("expires"), asked[u"expires"]},
                                                            {QStringLiteral("proved_age"), 1.0}})
                                   : QJsonValue();
    }
    if (!tokenError.isEmpty() && status[u"token"].isObject()) {
        QJsonObject token = status[u"token"].toObject();
        token[u"error"] = tokenError;
        token[u"proved_age"] = QJsonValue();
        status[u"token"] = token;
    }
    if (verb == QStringLiteral("extend") && status[u"limits"].isObject()) {
        QJsonObject limits = status[u"limits"].toObject();
        limits[u"end"] = asked[u"end"];
        status[u"limits"] = limits;
    }
}

} // namespace coder::test

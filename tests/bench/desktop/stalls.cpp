// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/desktop/parts.h"
#include "tests/integration/desktop/manysessions.h"

#include <QJsonDocument>

namespace coder::bench {
namespace {

constexpr int many = 200;

// One story at the window, with its heart; what it told.
QJsonObject told(test::DesktopBed &desktop, const QString &story)
{
    const auto program = desktop.run(QStringLiteral("desktop_heart"), {story});
    const QByteArray line = program->next(QStringLiteral("{\"computer\""), 200'000).toUtf8();
    std::printf("stalls, story %s: %s\n", qPrintable(story), line.constData());
    return QJsonDocument::fromJson(line).object();
}

void add(Measured &measured, const QString &story, const QJsonObject &told)
{
    const QJsonValue window = told[QStringLiteral("window")];
    const bool isWhole = !told.isEmpty() && !told.contains(QStringLiteral("missed"));
    const double none = 1e6; // the story broke off: no goal is met
    measured.limits << Limit{story + QStringLiteral("_stall_p99"), QStringLiteral("ms"),
                             isWhole ? window[QStringLiteral("p99_ms")].toDouble() : none, 16};
    measured.limits << Limit{story + QStringLiteral("_stall_longest"), QStringLiteral("ms"),
                             isWhole ? window[QStringLiteral("longest_ms")].toDouble() : none, 50};
}

// Without a token: nothing but the table is at work.
QJsonObject tableStory()
{
    test::DesktopBed desktop;
    if (!desktop.start())
        return {};
    desktop.startPanel();
    SessionStore store(desktop.environment.value(QStringLiteral("XDG_STATE_HOME"))
                       + QStringLiteral("/linode-llm-coder/sessions"));
    return test::saveManySessions(store, many) ? told(desktop, QStringLiteral("table")) : QJsonObject();
}

QJsonObject sessionStory()
{
    test::DesktopBed desktop;
    test::CoderBed coder;
    // The demo's own speed: a bring-up of ten minutes in ten seconds.
    if (!desktop.start() || !coder.startCloud({QStringLiteral("--speed"), QStringLiteral("60")}))
        return {};
    desktop.startPanel();
    coder.writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a2-s\nMODEL_ID=Qwen/Qwen2.5-Coder-14B-Instruct\n");
    QProcessEnvironment both = coder.environment;
    for (const char *name : {"DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"})
        both.insert(QString::fromLatin1(name), desktop.environment.value(QString::fromLatin1(name)));
    both.remove(QStringLiteral("QT_QPA_PLATFORM"));
    desktop.environment = both;
    desktop.folder = coder.path(QStringLiteral("project"));
    return told(desktop, QStringLiteral("session"));
}

} // namespace

void measureStalls(Measured &measured)
{
    add(measured, QStringLiteral("table"), tableStory());
    add(measured, QStringLiteral("session"), sessionStory());
}

} // namespace coder::bench

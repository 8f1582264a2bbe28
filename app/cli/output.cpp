// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "app/cli/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <iostream>
#include <string>
#include <unistd.h>

namespace coder {
namespace {

void put(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

Output::Output(bool json, bool quiet)
    : m_json(json)
    , m_quiet(quiet)
    , m_isTerminal(::isatty(STDERR_FILENO) == 1)
    , m_hasColour(m_isTerminal && qEnvironmentVariableIsEmpty("NO_COLOR"))
{}

void Output::result(const QString &text)
{
    if (m_json)
        return;
    clearStatus();
    put(stdout, text);
}

void Output::resultJson(const QJsonValue &value)
{
    if (!m_json)
        return;
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    put(stdout, QString::fromUtf8(document.toJson(QJsonDocument::Compact)));
}

void Output::note(const QString &text)
{
    if (!m_quiet)
        line(text);
}

void Output::warn(const QString &text)
{
    line(text);
}

void Output::line(const QString &text)
{
    clearStatus();
    put(stderr, text);
}

void Output::status(const QString &text)
{
    if (m_quiet || !m_isTerminal)
        return;
    const QByteArray bytes = "\r\x1b[K" + text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
    m_hasStatus = true;
}

void Output::clearStatus()
{
    if (!m_hasStatus)
        return;
    std::fputs("\r\x1b[K", stderr);
    m_hasStatus = false;
}

void Output::error(const Error &error, MoneyState money, const QString &next)
{
    Explanation words = explain(error, money);
    if (!next.isEmpty())
        words.next = next;
    if (m_json) {
        const QJsonObject json{{u"error"_qs, errorId(error.code)},
                               {u"message"_qs, words.title},
                               {u"money"_qs, words.money},
                               {u"next_step"_qs, words.next},
                               {u"detail"_qs, error.detail}};
        line(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
        return;
    }
    QStringList lines{words.title};
    if (!words.title.contains(error.detail))
        for (const QString &line : keyLines(error.detail))
            lines << u"  "_qs + line;
    for (const QString &sentence : {words.money, words.next})
        if (!sentence.isEmpty())
            lines << sentence;
    //: The last line of a message: the error's name, and the command that tells more about it.
    lines << Cli::tr("(%1 – more with \"coder explain %1\")").arg(errorId(error.code));
    line(lines.join(u'\n'));
}

QString Output::ask(const QString &question)
{
    std::cerr << question.toStdString() << std::flush;
    std::string answer;
    if (!std::getline(std::cin, answer))
        return {};
    return QString::fromStdString(answer).trimmed();
}

} // namespace coder

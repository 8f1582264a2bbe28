// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ask.h"

#include "app/cli/words.h"

#include <csignal>
#include <iostream>
#include <string>
#include <termios.h>
#include <unistd.h>

namespace coder {
namespace {

termios before; // what a signal handler can reach

void giveBackAndEnd(int)
{
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    _exit(5);
}

// The terminal without echo, as long as it lives; nothing where there is no terminal.
class HiddenInput
{
public:
    HiddenInput()
        : m_isTerminal(tcgetattr(STDIN_FILENO, &before) == 0)
    {
        if (!m_isTerminal)
            return;
        struct sigaction action = {};
        action.sa_handler = giveBackAndEnd;
        sigaction(SIGINT, &action, &m_interrupt);
        termios silent = before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        silent.c_lflag |= ECHONL;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~HiddenInput()
    {
        if (!m_isTerminal)
            return;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        sigaction(SIGINT, &m_interrupt, nullptr);
    }
    HiddenInput(const HiddenInput &) = delete;
    HiddenInput &operator=(const HiddenInput &) = delete;

private:
    bool m_isTerminal;
    struct sigaction m_interrupt = {};
};

std::optional<std::string> readLine(const QString &question)
{
    std::cerr << question.toStdString() << std::flush;
    std::string line;
    if (!std::getline(std::cin, line))
        return std::nullopt;
    return line;
}

} // namespace

std::optional<QString> askLine(const QString &question)
{
    const auto line = readLine(question);
    return line ? std::optional(QString::fromStdString(*line).trimmed()) : std::nullopt;
}

bool isYes(const QString &answer)
{
    return answer.startsWith(Cli::tr("yes").at(0), Qt::CaseInsensitive);
}

bool isNo(const QString &answer)
{
    return answer.startsWith(Cli::tr("no").at(0), Qt::CaseInsensitive);
}

std::optional<Secret> askSecret(const QString &question)
{
    const HiddenInput hidden;
    const auto line = readLine(question);
    return line ? std::optional(Secret(QByteArray::fromStdString(*line).trimmed())) : std::nullopt;
}

} // namespace coder

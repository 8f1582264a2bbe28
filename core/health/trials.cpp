// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/trials.h"

#include <algorithm>
#include <vector>

namespace coder {
namespace {

constexpr int room = 256; // tokens, for the answer and the chat's own

template<class Value>
std::optional<double> median(const QList<TokenTrial> &rounds, Value value)
{
    std::vector<double> values;
    for (const TokenTrial &round : rounds)
        if (const std::optional<double> one = value(round); one && round.isAnswered)
            values.push_back(*one);
    if (values.empty())
        return std::nullopt;
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace

std::optional<double> TokenTrial::tokensPerSecond() const
{
    // The first token is the prompt's work.
    return tokens > 1 && seconds > 0 ? std::optional((tokens - 1) / seconds) : std::nullopt;
}

std::optional<double> TokenTrial::promptTokensPerSecond() const
{
    const bool isTold = promptTokens > 0 && firstTokenSeconds && *firstTokenSeconds > 0;
    return isTold ? std::optional(promptTokens / *firstTokenSeconds) : std::nullopt;
}

int SizeTrial::answered() const
{
    return int(std::ranges::count_if(rounds, &TokenTrial::isAnswered));
}

std::optional<double> SizeTrial::promptTokens() const
{
    return median(rounds, [](const TokenTrial &round) { return std::optional(double(round.promptTokens)); });
}

std::optional<double> SizeTrial::firstTokenSeconds() const
{
    return median(rounds, [](const TokenTrial &round) { return round.firstTokenSeconds; });
}

std::optional<double> SizeTrial::tokensPerSecond() const
{
    return median(rounds, [](const TokenTrial &round) { return round.tokensPerSecond(); });
}

std::optional<double> SizeTrial::promptTokensPerSecond() const
{
    return median(rounds, [](const TokenTrial &round) { return round.promptTokensPerSecond(); });
}

std::optional<double> SizeTrial::slowestFirstToken() const
{
    std::optional<double> slowest;
    for (const TokenTrial &round : rounds)
        if (round.isAnswered && round.firstTokenSeconds)
            slowest = std::max(slowest.value_or(0), *round.firstTokenSeconds);
    return slowest;
}

QString SizeTrial::error() const
{
    for (auto round = rounds.crbegin(); round != rounds.crend(); ++round)
        if (!round->error.isEmpty())
            return round->error;
    return {};
}

int promptTokensWanted(PromptSize size, int contextLimit)
{
    const int wanted = size == PromptSize::Short ? 100 : size == PromptSize::Medium ? 1000 : 8000;
    return contextLimit > 0 ? std::clamp(contextLimit - room, 16, wanted) : wanted;
}

QString promptOf(int tokens, const QString &salt)
{
    // Words that are one token each for the usual tokenizers, and no text that a model would know by heart.
    static const QStringList words{QStringLiteral("stone"), QStringLiteral("river"), QStringLiteral("green"),
                                   QStringLiteral("seven"), QStringLiteral("paper"), QStringLiteral("north"),
                                   QStringLiteral("light")};
    constexpr int others = 40; // tokens of what stands around the words
    QString text = QStringLiteral("Note %1. Some words that mean nothing:").arg(salt);
    for (int at = 0; at < tokens - others; ++at)
        text += u' ' + words[(at * at + at / 7) % words.size()];
    return text
           + QStringLiteral(". Leave them aside. Write a function in Python that merges two sorted lists, and "
                            "explain it line by line.");
}

} // namespace coder

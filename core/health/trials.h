// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>
#include <optional>

namespace coder {

// How a question to the model went.
struct TokenTrial
{
    bool isAnswered = false;
    std::optional<double> firstTokenSeconds;
    int promptTokens = 0;
    int tokens = 0;
    double seconds = 0; // from the first token to the last
    QString error;      // an error's id

    std::optional<double> tokensPerSecond() const;
    // How fast the prompt was read; little to say of a short one.
    std::optional<double> promptTokensPerSecond() const;
};

enum class PromptSize { Short, Medium, Long };
inline constexpr int promptSizes = 3;

// The questions of one prompt size.
struct SizeTrial
{
    PromptSize size = PromptSize::Short;
    QList<TokenTrial> rounds;

    int answered() const;
    // Medians of the answered rounds; nullopt where there is none.
    std::optional<double> promptTokens() const;
    std::optional<double> firstTokenSeconds() const;
    std::optional<double> tokensPerSecond() const;
    std::optional<double> promptTokensPerSecond() const;
    std::optional<double> slowestFirstToken() const;
    // The last one's that failed; empty if none did.
    QString error() const;
};

// About how many tokens a prompt of that size has: 100, 1000 and 8000, or as many of them as leave room for an answer.
int promptTokensWanted(PromptSize size, int contextLimit);

// A question whose prompt has about so many tokens. `salt` comes first, so that no prompt cache knows it.
QString promptOf(int tokens, const QString &salt);

} // namespace coder

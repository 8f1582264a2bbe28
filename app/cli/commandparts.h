// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <CLI/CLI.hpp>
#include <QStringList>

#include <memory>

namespace coder {

// What the command table is put together from. A type name is more than a word in the help: the completion offers what
// it stands for (see app/cli/completionvalues.h).
namespace valuetype {
inline constexpr const char *session = "SESSION";
inline constexpr const char *region = "REGION";
inline constexpr const char *plan = "PLAN";
inline constexpr const char *model = "MODEL";
inline constexpr const char *profile = "PROFILE";
inline constexpr const char *preset = "PRESET";
inline constexpr const char *file = "FILE";
inline constexpr const char *folder = "FOLDER";
} // namespace valuetype

using Words = std::vector<std::string>;

QString text(const std::string &word);
QStringList texts(const Words &words);

// A command with its line of help and its examples.
CLI::App *addCommand(CLI::App &app, const char *name, const char *help, const char *examples);
// The session, as most commands take it.
void addSessionName(CLI::App *command, const std::shared_ptr<std::string> &name);
// Takes 900s, 30m, 4h.
const CLI::Validator &isDuration();

} // namespace coder

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/session/session.h"

#include <QStringList>

namespace coder {

// How aider reads its configuration, and what we make of it: it loads .env of home, git root and working directory and
// then --env-file, each overriding; a setting of .aider.conf.yml loses against AIDER_* in the environment, and both
// lose against the command line. So the file below names base and key in every way (OPENAI_API_BASE, OPENAI_BASE_URL,
// AIDER_OPENAI_API_BASE) and keeps proxies out, the command takes the two options that come later than all files, and
// the settings file empties the parameters a project may have set for all models: no file of a project can send private
// code elsewhere. What it can still do is have aider run commands (its lint and test commands). Source: aider's
// main.py, args.py and models.py, ConfigArgParse, LiteLLM's get_llm_provider.

// The three files of one session in a folder of ours.
struct AiderFiles
{
    QString environment; // for --env-file; the only one with the key, 0600
    QString metadata;    // for --model-metadata-file: token limits, JSON
    QString settings;    // for --model-settings-file: edit format, YAML (written as JSON)
};

AiderFiles aiderFiles(const QString &folder, const QString &sessionName);

// Writes them for a session that has an endpoint. InvalidInput for a session without one, or a key or name with
// letters that python-dotenv would not read back as they are.
Result<AiderFiles> writeAiderFiles(const QString &folder, const Session &session, const Secret &apiKey);
// Takes them away; done also if they are gone.
Result<Unit> removeAiderFiles(const QString &folder, const QString &sessionName);

// The program and its arguments, the user's own last. No secret.
QStringList aiderCommand(const AiderFiles &files, const QStringList &more = {});

// "openai/" and the name the model is served under.
QString aiderModel(const Session &session);

// How aider should have a model edit: "diff" for large models, "whole" for those up to about 20 billion parameters,
// which lose the thread of a diff. Told from the name: "…-32b-…", "8x7b".
QString editFormat(const QString &servedName);

// How a context of `maxModelLen` tokens is shared so that prompt and answer fit together; 0 where it is not known.
struct TokenLimits
{
    int input = 0;
    int output = 0;
};
TokenLimits tokenLimits(int maxModelLen);

} // namespace coder

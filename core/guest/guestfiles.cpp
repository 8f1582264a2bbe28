// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/guestfiles.h"

#include "core/guest/compose.h"
#include "core/guest/contract.h"
#include "core/guest/script.h"

namespace coder::guest {
namespace {

PushFile secretFile(const QString &path, const QByteArray &content)
{
    return {path, 0600, {}, Secret(content)};
}

QByteArray line(const char *name, const Secret &value)
{
    return value.isEmpty() ? QByteArray() : QByteArray(name) + '=' + value.reveal() + '\n';
}

// The engine needs the hub's token only where it fetches the weights itself.
QByteArray vllmEnv(const GuestSettings &settings, const Secret &apiKey, const Secret &token)
{
    return line("VLLM_API_KEY", apiKey) + (settings.hfCache ? QByteArray() : line("HF_TOKEN", token));
}

} // namespace

QString prepareFoldersCommand()
{
    return QStringLiteral("install -d -m 0700 %1 %2 && install -d -m 0755 %3 %4")
        .arg(folder, secretsFolder, middlewareFolder, progressFile.section(u'/', 0, -2));
}

QString startCommand()
{
    return QStringLiteral("f=%1; [ -s $f ] || systemctl start --no-block %2; if [ -s $f ] && ! grep -q '\"error\": "
                          "*null' $f; then systemctl restart %2; n=0; "
                          "until grep -q '\"error\": *null' $f || [ $n -ge 100 ]; do sleep 0.1; n=$((n+1)); done; fi")
        .arg(progressFile, service);
}

QString restartEngineCommand()
{
    return QStringLiteral("set -e; systemctl stop %2; python3 -c 'import json, os, sys; path = sys.argv[1]; "
                          "record = json.load(open(path)); record.update(ready=False, error=None); "
                          "json.dump(record, open(path + \".new\", \"w\")); os.replace(path + \".new\", path)' %1; "
                          "systemctl start --no-block %2")
        .arg(progressFile, service);
}

QString replaceEngineCommand()
{
    return QStringLiteral("systemctl stop %1; docker rm -f %2 >/dev/null 2>&1; ").arg(service, vllmContainer)
           + restartEngineCommand();
}

QList<PushFile> filesToPush(const GuestSettings &settings, const Secret &apiKey, const Secret &token)
{
    QList<PushFile> files{
        {bootstrapScript, 0700, script(QStringLiteral("bootstrap.py")), {}},
        {composeFile, 0600, renderCompose(settings), {}},
        {middlewareFolder + QStringLiteral("/coder_auth.py"), 0644, script(QStringLiteral("coder_auth.py")), {}},
        secretFile(vllmSecrets, vllmEnv(settings, apiKey, token))};
    if (!token.isEmpty())
        files << secretFile(hubToken, token.reveal());
    if (settings.openWebui)
        files << secretFile(webuiSecrets, line("OPENAI_API_KEY", apiKey));
    files << PushFile{goFile, 0644, QByteArrayLiteral("go\n"), {}};
    return files;
}

} // namespace coder::guest

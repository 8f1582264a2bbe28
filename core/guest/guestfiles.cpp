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

// `weights`: the state in which the set-up finds that stage; empty = as it is.
QString restartCommand(const QString &weights)
{
    return QStringLiteral("set -e; systemctl stop %2; python3 -c 'import json, os, sys; path = sys.argv[1]; "
                          "record = json.load(open(path)); record.update(ready=False, error=None); "
                          "state = sys.argv[2]; told = [s for s in record[\"stages\"] if state and s[\"id\"] == "
                          "\"weights\"]; [s.update(state=state, percent=None, started=None, ended=None, "
                          "detail=\"\") for s in told]; "
                          "json.dump(record, open(path + \".new\", \"w\")); os.replace(path + \".new\", path)' %1 "
                          "\"%3\"; systemctl start --no-block %2")
        .arg(progressFile, service, weights);
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
    return restartCommand({});
}

QString switchModelCommand(Weights weights)
{
    return restartCommand(weights == Weights::ToFetch ? QStringLiteral("waiting") : QStringLiteral("done"));
}

QString weightRoomCommand(const QString &model)
{
    return QStringLiteral("d=/opt/coder/hf; mkdir -p $d && df -B1 --output=avail $d | tail -n 1 && "
                          "{ du -sb $d/hub/models--%1/blobs 2>/dev/null || echo 0; } | cut -f 1")
        .arg(QString(model).replace(u'/', QStringLiteral("--")));
}

Result<WeightRoom> parseWeightRoom(const QByteArray &text)
{
    const QList<QByteArray> lines = text.trimmed().split('\n');
    bool isFree = false;
    bool isThere = false;
    const WeightRoom room{lines.value(0).trimmed().toLongLong(&isFree), lines.value(1).trimmed().toLongLong(&isThere)};
    if (!isFree || !isThere)
        return fail(ErrorCode::BadAnswer, QStringLiteral("the room for the weights is not told"));
    return room;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/chatsaver.h"

#include "app/assembly/samplesource.h"

namespace coder {
namespace {

constexpr int noDatabase = 44;

// SQLite's own copy is whole while chats go on; a copy of the file would not be. The folder is the one that Open
// WebUI's container has mounted (core/guest/compose.cpp).
QString readCommand()
{
    return QStringLiteral("set -e; umask 077; from=/opt/coder/webui; [ -s $from/webui.db ] || exit 44; to=$(mktemp -d "
                          "/opt/coder/chats.XXXXXX); "
                          "trap 'rm -rf \"$to\"' EXIT; /usr/bin/python3 -c 'import sqlite3, sys\n"
                          "source, copy = map(sqlite3.connect, sys.argv[1:])\n"
                          "source.backup(copy)\n"
                          "copy.close()' $from/webui.db \"$to/webui.db\"; "
                          "[ ! -d $from/uploads ] || cp -a $from/uploads \"$to/\"; tar -C \"$to\" -czf - .");
}

} // namespace

bool hasChats(const Session &session)
{
    const bool isReachable = !session.ip.isEmpty() && !session.hostKeys.isEmpty() && session.mayBeRented();
    return session.webuiPort != 0 && session.readyAt.isValid() && isReachable && !session.isAdopted;
}

QString chatFileName(const Session &session, const QDateTime &now)
{
    return u"chats-%1-%2.tar.gz"_qs.arg(session.name, now.toLocalTime().toString(u"yyyy-MM-dd-HHmm"_qs));
}

ChatSaver::ChatSaver(Program &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
{}

// A shell that goes answers what it was asked: by then nobody may be left to hear of it.
ChatSaver::~ChatSaver()
{
    m_answer = {};
    m_hold.reset();
    m_shell.reset();
}

Future<Unit> ChatSaver::save(const Session &session, const QString &file)
{
    m_answer = {};
    m_hold.reset(); // before the shell that it speaks through
    auto answer = m_answer.future();
    m_file = std::make_unique<QSaveFile>(file);
    const bool isOpen =
        m_file->open(QIODevice::WriteOnly) && m_file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const auto source = sampleSourceOf(m_program, session);
    if (!isOpen || !source) {
        end(isOpen ? fail(source.error()) : fail(ErrorCode::FileUnwritable, file));
        return answer;
    }
    m_shell = m_program.makeShell();
    whenDone(m_shell->open(source->target), this, [this](const Result<Unit> &opened) {
        if (opened)
            read();
        else
            end(fail(opened.error()));
    });
    return answer;
}

// What cannot be written is told at the end: the file takes no more from then on.
void ChatSaver::read()
{
    m_hold = std::make_unique<Hold>(m_program.clock(), *m_shell, u"save-chats"_qs);
    const auto write = [this](const QByteArray &bytes) {
        m_file->write(bytes);
        Q_EMIT written(m_file->pos());
    };
    whenDone(m_shell->stream(readCommand(), {}, write), this, [this](const Result<ExecResult> &ran) { take(ran); });
}

void ChatSaver::take(const Result<ExecResult> &ran)
{
    if (!ran)
        return end(fail(ran.error()));
    if (ran->exitCode == noDatabase)
        return end(fail(ErrorCode::NotFound, u"/opt/coder/webui/webui.db"_qs));
    if (ran->exitCode != 0)
        return end(fail(ErrorCode::RemoteFailed, QString::fromUtf8(ran->err.right(400))));
    const QString file = m_file->fileName();
    end(m_file->commit() ? Result<Unit>(Unit{}) : fail(ErrorCode::FileUnwritable, file));
}

// What is saved is on disk before the guard is told, who may be out of reach.
void ChatSaver::end(const Result<Unit> &result)
{
    m_file.reset(); // without commit() nothing of it stays
    const Deferred<Unit> answer = m_answer;
    if (!m_hold)
        return answer.resolve(result);
    whenDone(m_hold->release(), this, [answer, result](const Result<Unit> &) { answer.resolve(result); });
}

} // namespace coder

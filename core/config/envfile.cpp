// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/envfile.h"

#include "core/base/files.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <sys/stat.h>

namespace coder {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Config)
};

constexpr qint64 sizeLimit = 1 << 20;
const QByteArray mark = QByteArrayLiteral("\xEF\xBB\xBF");

bool isName(QStringView text)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    return name.match(text).hasMatch();
}

// What a backslash can take the meaning from inside double quotes, as in a shell.
bool isEscapable(QChar letter)
{
    return QStringLiteral("\"\\$`").contains(letter);
}

QString inDoubleQuotes(const QString &value)
{
    QString text;
    for (const QChar letter : value) {
        if (isEscapable(letter))
            text += QLatin1Char('\\');
        text += letter;
    }
    return QLatin1Char('"') + text + QLatin1Char('"');
}

bool isFineBare(const QString &value)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]*$"));
    return plain.match(value).hasMatch();
}

// The value in the wanted quotes, or in others where those cannot hold it.
QString quoted(const QString &value, QChar wanted)
{
    if (wanted == QLatin1Char('"'))
        return inDoubleQuotes(value);
    if (wanted.isNull() && isFineBare(value))
        return value;
    return value.contains(QLatin1Char('\'')) ? inDoubleQuotes(value) : QLatin1Char('\'') + value + QLatin1Char('\'');
}

// Cuts the text after each line feed, which stays.
QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype feed = text.indexOf(QLatin1Char('\n'), from);
        const qsizetype to = feed < 0 ? text.size() : feed + 1;
        lines << text.sliced(from, to - from);
        from = to;
    }
    return lines;
}

QString takeLineEnd(QString &text)
{
    const QString end = text.endsWith(QLatin1String("\r\n")) ? QStringLiteral("\r\n")
                        : text.endsWith(QLatin1Char('\n'))   ? QStringLiteral("\n")
                                                             : QString();
    text.chop(end.size());
    return end;
}

} // namespace

EnvFile::EnvFile(QString name)
    : m_name(std::move(name))
{}

Result<EnvFile> EnvFile::parse(const QByteArray &bytes, const QString &name)
{
    // A second mark is text like any other: dropped by the decoder, it would be missing when the file is written back.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    EnvFile file(name);
    file.m_hasMark = bytes.startsWith(mark);
    const QString text = decoder.decode(file.m_hasMark ? bytes.sliced(mark.size()) : bytes);
    if (decoder.hasError() || text.contains(QChar::Null))
        return fail(ErrorCode::ConfigInvalid,
                    Say::tr("%1: This is not a text in UTF-8; save it as plain text.").arg(name));
    QStringList problems;
    for (QString raw : linesOf(text)) {
        Line line;
        line.end = takeLineEnd(raw);
        if (const QString problem = read(raw, line); !problem.isEmpty())
            //: %1 is a file, %2 a line of it, %3 a sentence: ".env:3: This is not NAME=value."
            problems << Say::tr("%1:%2: %3").arg(name).arg(file.m_lines.size() + 1).arg(problem);
        file.m_lines << line;
    }
    if (!problems.isEmpty())
        return fail(ErrorCode::ConfigInvalid, problems.join(QLatin1Char('\n')));
    file.takeNotes();
    return file;
}

Result<EnvFile> EnvFile::load(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const auto bytes = readFile(path, sizeLimit);
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return EnvFile(name);
    if (!bytes)
        return fail(bytes.error());
    return parse(*bytes, name);
}

Result<Unit> EnvFile::save(const QString &path) const
{
    const QString real = QFileInfo(path).canonicalFilePath();
    struct stat status = {};
    const bool isThere = !real.isEmpty() && ::stat(QFile::encodeName(real).constData(), &status) == 0;
    return writePrivate(isThere ? real : path, toBytes(), isThere ? int(status.st_mode & 0777) : 0600);
}

QString EnvFile::read(const QString &text, Line &line)
{
    static const QRegularExpression start(QStringLiteral("^(\\s*(?:export\\s+)?([^=\\s]+)\\s*=[ \\t]*)"));
    static const QRegularExpression onlyExports(QStringLiteral("^\\s*export(\\s+[A-Za-z_][A-Za-z0-9_]*)+\\s*$"));
    line.before = text;
    const QStringView trimmed = QStringView(text).trimmed();
    if (trimmed.isEmpty() || trimmed.startsWith(QLatin1Char('#')) || onlyExports.match(text).hasMatch())
        return {};
    const auto match = start.match(text);
    if (!match.hasMatch())
        return Say::tr("This is not NAME=value; add the \"=\" or put a # in front.");
    if (!isName(match.capturedView(2)))
        return Say::tr("The name before \"=\" may have letters, digits and _ only, and no digit in front.");
    line.before = match.captured(1);
    line.key = match.captured(2);
    return readValue(QStringView(text).sliced(match.capturedEnd(1)), line);
}

QString EnvFile::readValue(QStringView rest, Line &line)
{
    if (rest.startsWith(QLatin1Char('\'')) || rest.startsWith(QLatin1Char('"')))
        return readQuoted(rest, line);
    return readBare(rest, line);
}

QString EnvFile::readBare(QStringView rest, Line &line)
{
    // A "#" right behind the "=" belongs to the value, as for a shell.
    static const QRegularExpression comment(QStringLiteral("\\s+#.*$"));
    static const QRegularExpression onlyComment(QStringLiteral("^#.*$"));
    const bool isBlankBefore = line.before.back().isSpace();
    const auto match = (isBlankBefore && rest.startsWith(QLatin1Char('#')) ? onlyComment : comment).match(rest);
    const QStringView kept = rest.first(match.hasMatch() ? match.capturedStart() : rest.size());
    // Beside the blanks that stand in `before` already there are others, as a browser puts them in what is copied.
    const auto isText = [](QChar letter) { return !letter.isSpace(); };
    const qsizetype begin = std::find_if(kept.begin(), kept.end(), isText) - kept.begin();
    const QStringView value = kept.sliced(begin).trimmed();
    line.before += kept.first(begin);
    line.value = line.written = value.toString();
    line.after = rest.sliced(begin + value.size()).toString();
    return {};
}

QString EnvFile::readQuoted(QStringView rest, Line &line)
{
    line.quote = rest.front();
    qsizetype at = 1;
    for (; at < rest.size() && rest.at(at) != line.quote; ++at) {
        const bool isEscape = line.quote == QLatin1Char('"') && rest.at(at) == QLatin1Char('\\') && at + 1 < rest.size()
                              && isEscapable(rest.at(at + 1));
        line.value += rest.at(isEscape ? ++at : at);
    }
    if (at >= rest.size())
        return Say::tr("The quote before the value of %1 is not closed; add %2 at the end of the value.")
            .arg(line.key, line.quote);
    line.written = rest.first(at + 1).toString();
    line.after = rest.sliced(at + 1).toString();
    const QStringView tail = QStringView(line.after).trimmed();
    const bool isComment = tail.startsWith(QLatin1Char('#')) && line.after.front().isSpace();
    return tail.isEmpty() || isComment
               ? QString()
               : Say::tr("There is text after the closing quote of %1; put quotes around the whole value.")
                     .arg(line.key);
}

void EnvFile::takeNotes()
{
    static const QRegularExpression expansion(QStringLiteral("(^|[^\\\\])(\\$[A-Za-z_({]|`)"));
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines.at(i);
        const QString number = QString::number(i + 1);
        if (!line.key.isEmpty() && indexOf(line.key) != i)
            //: %1 is a file, %2 a line of it, %3 a setting, %4 another line.
            m_notes << Say::tr("%1:%2: %3 is given again in line %4, which counts.")
                           .arg(m_name, number, line.key, QString::number(lineOf(line.key)));
        if (line.quote != QLatin1Char('\'') && expansion.match(line.written).hasMatch())
            m_notes << Say::tr("%1:%2: %3 is taken as it is written: nothing is expanded or run.")
                           .arg(m_name, number, line.key);
    }
}

qsizetype EnvFile::indexOf(const QString &key) const
{
    for (qsizetype i = m_lines.size() - 1; i >= 0; --i)
        if (m_lines.at(i).key == key && !key.isEmpty())
            return i;
    return -1;
}

std::optional<QString> EnvFile::value(const QString &key) const
{
    const qsizetype index = indexOf(key);
    return index < 0 ? std::nullopt : std::optional(m_lines.at(index).value);
}

int EnvFile::lineOf(const QString &key) const
{
    return int(indexOf(key)) + 1;
}

QStringList EnvFile::keys() const
{
    QStringList keys;
    for (const Line &line : m_lines)
        if (!line.key.isEmpty() && !keys.contains(line.key))
            keys << line.key;
    return keys;
}

Result<Unit> EnvFile::set(const QString &key, const QString &value)
{
    static const QRegularExpression breaks(QStringLiteral("[\\r\\n\\x00]"));
    if (!isName(key) || value.contains(breaks))
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("%1 cannot be written to %2: a value is one line").arg(key, m_name));
    qsizetype index = indexOf(key);
    if (index < 0) {
        const QString end =
            m_lines.isEmpty() || m_lines.first().end.isEmpty() ? QStringLiteral("\n") : m_lines.first().end;
        if (!m_lines.isEmpty() && m_lines.last().end.isEmpty())
            m_lines.last().end = end;
        m_lines.append({key + QLatin1Char('='), key, {}, {}, {}, end, {}});
        index = m_lines.size() - 1;
    }
    Line &line = m_lines[index];
    line.value = value;
    line.written = quoted(value, line.quote);
    if (!line.after.isEmpty() && !line.after.front().isSpace())
        line.after.prepend(QLatin1Char(' '));
    return Unit{};
}

void EnvFile::remove(const QString &key)
{
    m_lines.removeIf([&](const Line &line) { return !key.isEmpty() && line.key == key; });
}

QByteArray EnvFile::toBytes() const
{
    QByteArray bytes = m_hasMark ? mark : QByteArray();
    for (const Line &line : m_lines)
        bytes += (line.before + line.written + line.after + line.end).toUtf8();
    return bytes;
}

} // namespace coder

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <optional>

namespace coder {

// A `.env` or `.env.secrets` file: NAME=value lines that a shell could source and python-dotenv could read. Nothing is
// executed or expanded. What set() does not touch is written back byte for byte: comments, order, unknown names,
// `export `, quoting, line ends. Values may be secrets: no error and no note ever repeats one.
//
// Read are: bare values (blanks around cut off, a comment starts at " #"), '…' literally, "…" with \" \\ \$ \` as a
// shell has them. A value is one line.
class EnvFile
{
public:
    // A file without lines; `name` is what errors and notes call it.
    explicit EnvFile(QString name = QStringLiteral(".env"));

    // ConfigInvalid lists every line that cannot be read, with its mend, one a line: ".env:7: …".
    static Result<EnvFile> parse(const QByteArray &bytes, const QString &name);
    // Reads a file of at most 1 MiB; one that does not exist is empty.
    static Result<EnvFile> load(const QString &path);
    // Replaces the file, through a link if it is one; keeps the mode of one that is there, else 0600.
    Result<Unit> save(const QString &path) const;

    // The last line of that name counts.
    std::optional<QString> value(const QString &key) const;
    int lineOf(const QString &key) const; // from 1; 0 = not there
    QStringList keys() const;             // each once, in the order of the file
    // What a person should know though it is no error: names given twice, a "$" that is not expanded.
    const QStringList &notes() const { return m_notes; }
    const QString &name() const { return m_name; }

    // Changes the line that counts, keeping its quoting where the value allows, or appends one. InvalidInput for a
    // name that is none or a value with a line break or NUL.
    Result<Unit> set(const QString &key, const QString &value);
    // Takes out every line of that name.
    void remove(const QString &key);
    QByteArray toBytes() const;

private:
    // before + quoted value + after + end is the line; without a key it is all in `before`.
    struct Line
    {
        QString before;
        QString key;
        QString value;
        QChar quote; // ' or ", null = bare
        QString after;
        QString end;     // "\n", "\r\n", or empty at the end of the file
        QString written; // the value as the file spells it
    };
    // What is wrong with the line, and the mend; empty = nothing.
    static QString read(const QString &text, Line &line);
    static QString readValue(QStringView rest, Line &line);
    static QString readBare(QStringView rest, Line &line);
    static QString readQuoted(QStringView rest, Line &line);
    void takeNotes();
    qsizetype indexOf(const QString &key) const;

    QString m_name;
    QList<Line> m_lines;
    QStringList m_notes;
    bool m_hasMark = false; // a UTF-8 byte order mark, kept
};

} // namespace coder

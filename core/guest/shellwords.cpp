// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/shellwords.h"

namespace coder::guest {
namespace {

class Splitter
{
public:
    void take(QChar c)
    {
        if (m_escaped)
            takeEscaped(c);
        else if (c == u'\\' && m_quote != u'\'')
            m_escaped = m_inWord = true;
        else if (!m_quote.isNull())
            takeQuoted(c);
        else
            takeBare(c);
    }

    Result<QStringList> finish()
    {
        if (!m_quote.isNull())
            return fail(ErrorCode::InvalidInput, QStringLiteral("a %1 is never closed").arg(m_quote));
        if (m_escaped)
            return fail(ErrorCode::InvalidInput, QStringLiteral("a backslash stands at the end"));
        endWord();
        return m_words;
    }

private:
    void takeEscaped(QChar c)
    {
        if (!m_quote.isNull() && c != u'"' && c != u'\\' && c != u'$' && c != u'`')
            m_word += u'\\';
        m_word += c;
        m_escaped = false;
    }

    void takeQuoted(QChar c)
    {
        if (c == m_quote)
            m_quote = QChar();
        else
            m_word += c;
    }

    void takeBare(QChar c)
    {
        if (c.isSpace()) {
            endWord();
            return;
        }
        m_inWord = true;
        if (c == u'\'' || c == u'"')
            m_quote = c;
        else
            m_word += c;
    }

    void endWord()
    {
        if (m_inWord)
            m_words << m_word;
        m_word.clear();
        m_inWord = false;
    }

    QStringList m_words;
    QString m_word;
    QChar m_quote;
    bool m_inWord = false;
    bool m_escaped = false;
};

} // namespace

Result<QStringList> shellWords(const QString &line)
{
    Splitter splitter;
    for (const QChar c : line)
        splitter.take(c);
    return splitter.finish();
}

} // namespace coder::guest

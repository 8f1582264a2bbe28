// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QList>
#include <utility>

namespace coder {

// Server-sent events (WHATWG HTML, "event stream") in whatever pieces the network cuts them: gives the data of each
// event once it is complete. Names, ids and comments are ignored; several data lines are joined by a line feed.
class SseParser
{
public:
    QList<QByteArray> feed(const QByteArray &bytes);
    // `take(const QByteArray &)` for each event, without a list and with one memory for all.
    template<typename Take>
    void feed(QByteArrayView bytes, const Take &take)
    {
        while (!bytes.isEmpty()) {
            bytes = bytes.sliced(readLine(bytes));
            if (std::exchange(m_isWhole, false)) {
                take(std::as_const(m_data));
                m_data.resize(0);
            }
        }
    }

private:
    qsizetype readLine(QByteArrayView bytes);
    void endLine();
    void readField(const QByteArray &line);

    QByteArray m_line;
    QByteArray m_data;
    bool m_hasData = false;
    bool m_isWhole = false; // m_data is an event
    bool m_afterCr = false; // CR LF is one line end, also when cut in between
};

} // namespace coder

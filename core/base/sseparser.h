// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QList>

namespace coder {

// Server-sent events (WHATWG HTML, "event stream") in whatever pieces the network cuts them: gives the data of each
// event once it is complete. Names, ids and comments are ignored; several data lines are joined by a line feed.
class SseParser
{
public:
    QList<QByteArray> feed(const QByteArray &bytes);

private:
    void endLine(QList<QByteArray> &events);
    void readField(const QByteArray &line);

    QByteArray m_line;
    QByteArray m_data;
    bool m_hasData = false;
    bool m_afterCr = false; // CR LF is one line end, also when cut in between
};

} // namespace coder

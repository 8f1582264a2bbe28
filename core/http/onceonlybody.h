// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QIODevice>

namespace coder {

// A request body that can be read once. When a connection breaks before the answer, QNetworkAccessManager sends the
// request again by itself, POST included, as long as it can rewind the body; from this device it cannot.
class OnceOnlyBody final : public QIODevice
{
    Q_OBJECT
public:
    OnceOnlyBody(QByteArray bytes, QObject *parent)
        : QIODevice(parent)
        , m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    bool atEnd() const override { return m_read == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_read + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *to, qint64 most) override
    {
        const qint64 count = qMin(most, m_bytes.size() - m_read);
        if (count == 0)
            return -1;
        memcpy(to, m_bytes.constData() + m_read, size_t(count));
        m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace coder

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/benchmark/answertiming.h"

#include <QByteArrayView>
#include <functional>

namespace coder::benchmark {

// One place for a request at a time; its connection is kept for the next one. How the bytes go is a subclass's:
// PlainTransfer for http, CurlTransfer for https.
class Transfer
{
public:
    using Clock = std::chrono::steady_clock;
    using Ended = std::function<void(Transfer &)>;

    explicit Transfer(Ended ended)
        : m_ended(std::move(ended))
    {}
    virtual ~Transfer() = default;
    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;

    // `ended` is called once for each request, maybe at once; `body` stays where it is until then.
    void begin(const QByteArray &body, Clock::time_point runBegan);
    void cutOff(RequestEnd end, const QString &why = {}); // `ended` is not called
    Clock::time_point sent() const { return m_sent; }
    RequestRecord record() const;

protected:
    virtual void send(const QByteArray &body) = 0;
    virtual void abort() = 0; // nothing is called any more for this request
    void take(long status, QByteArrayView bytes);
    void finish(long status);                                   // the answer ended as HTTP has it
    void fail(long status, RequestEnd end, const QString &why); // or did not

private:
    Ended m_ended;
    AnswerTiming m_timing;
    Clock::time_point m_sent;
    Nanoseconds m_sentAt{};
    QByteArray m_refusal; // the beginning of an answer that is no stream
    long m_status = 0;
    RequestEnd m_end = RequestEnd::Completed; // what the transport has to say
    QString m_why;
};

} // namespace coder::benchmark

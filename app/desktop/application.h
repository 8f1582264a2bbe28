// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>

#include <functional>

namespace coder {

// The application as the desktop session ends it. Qt's own way asks each window to close, and gives up where one stays:
// ours hides into the tray, or is minimised while a VM runs.
class Application : public QApplication
{
    Q_OBJECT
public:
    using QApplication::QApplication;

    // What is done when the desktop session tells the program to end; nobody can be asked any more.
    void onEnd(std::function<void()> end) { m_end = std::move(end); }

protected:
    bool event(QEvent *event) override;

private:
    std::function<void()> m_end;
};

} // namespace coder

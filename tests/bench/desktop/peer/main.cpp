// SPDX-License-Identifier: GPL-3.0-or-later
// What coder-desktop is measured beside: an empty window and a tray icon, over the same libraries. Closing the window
// hides it. `desktop_peer [URL]` makes one request there once it runs, with whatever certificate, and prints "asked".
#include <QApplication>
#include <QMainWindow>
#include <QMenu>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPixmap>
#include <QSystemTrayIcon>
#include <QTimer>

#include <cstdio>

namespace {

QIcon plainIcon()
{
    QPixmap pixmap(22, 22);
    pixmap.fill(Qt::darkGray);
    return pixmap;
}

void ask(QNetworkAccessManager &network, const QUrl &url)
{
    QNetworkReply *reply = network.get(QNetworkRequest(url));
    reply->ignoreSslErrors();
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply] {
        std::printf("%s\n", reply->error() == QNetworkReply::NoError ? "asked" : qPrintable(reply->errorString()));
        std::fflush(stdout);
        reply->deleteLater();
    });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QMainWindow window;
    window.resize(960, 560);
    QMenu menu;
    menu.addAction(QStringLiteral("Open"), &window, &QWidget::show);
    menu.addAction(QStringLiteral("Quit"), &application, [] { QCoreApplication::exit(0); });
    QSystemTrayIcon tray(plainIcon());
    tray.setContextMenu(&menu);
    window.show();
    tray.show();
    QNetworkAccessManager network;
    if (argc > 1)
        QTimer::singleShot(0, &network, [&] { ask(network, QUrl(QString::fromLocal8Bit(argv[1]))); });
    return QApplication::exec();
}

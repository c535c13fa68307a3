import ArgumentParser
import Web
import Outbound
@main struct Vouchsafe: ParsableCommand {
    func run() {}
}

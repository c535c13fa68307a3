import GRDB
import Domain

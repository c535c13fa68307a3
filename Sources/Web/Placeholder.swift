import Domain
import Store
import Views
import Hummingbird
import CZlib
import Crypto
import CryptoExtras

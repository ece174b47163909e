package pl.utrwal.identity;

/**
 * Why a person is erased. A choice and no words, since words could hold the name.
 */
enum ErasureGround {

	REQUESTED, NO_LONGER_NEEDED, UNLAWFUL

}

#ifdef PEG
struct T_SRC {
	char *fl; int ln;
} T_SRC[NTRANS];

void
tr_2_src(int m, char *file, int ln)
{	T_SRC[m].fl = file;
	T_SRC[m].ln = ln;
}

void
putpeg(int n, int m)
{	printf("%5d	trans %4d ", m, n);
	printf("%s:%d\n",
		T_SRC[n].fl, T_SRC[n].ln);
}
#endif

void
settable(void)
{	Trans *T;
	Trans *settr(int, int, int, int, int, char *, int, int, int);

	trans = (Trans ***) emalloc(3*sizeof(Trans **));

	/* proctype 1: World */

	trans[1] = (Trans **) emalloc(131*sizeof(Trans *));

	T = trans[ 1][3] = settr(1032,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1032,2,1,0,0,"ATOMIC", 1, 2, 0);
	trans[1][1]	= settr(1030,0,127,3,3,"status[0] = 1", 1, 2, 0); /* m: 2 -> 0,127 */
	reached1[2] = 1;
	trans[1][2]	= settr(0,0,0,0,0,"phase[0] = 1",0,0,0);
	trans[1][128]	= settr(1157,0,127,1,0,".(goto)", 0, 2, 0);
	T = trans[1][127] = settr(1156,0,0,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1156,0,7,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1156,0,14,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1156,0,21,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1156,0,25,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1156,0,30,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1156,0,40,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1156,0,43,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1156,0,61,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1156,0,79,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1156,0,83,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1156,0,87,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1156,0,102,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1156,0,117,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1156,0,120,0,0,"DO", 0, 2, 0);
	T = T->nxt	= settr(1156,0,123,0,0,"DO", 0, 2, 0);
	    T->nxt	= settr(1156,0,126,0,0,"DO", 0, 2, 0);
	T = trans[ 1][7] = settr(1036,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1036,2,4,0,0,"ATOMIC", 1, 2, 0);
	trans[1][4]	= settr(1033,0,127,4,4,"(((status[1]==0)&&(tick<3)))", 1, 2, 0); /* m: 5 -> 127,0 */
	reached1[5] = 1;
	trans[1][5]	= settr(0,0,0,0,0,"status[1] = 1",0,0,0);
	trans[1][6]	= settr(0,0,0,0,0,"phase[1] = 1",0,0,0);
	T = trans[ 1][14] = settr(1043,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1043,2,8,0,0,"ATOMIC", 1, 2, 0);
	trans[1][8]	= settr(1037,2,13,5,0,"((((((status[0]!=0)&&!((status[0]>=4)))&&(status[0]!=3))&&!(((status[0]==2)&&!(provenNotExecuted[0]))))&&!(cancelRequested[0])))", 1, 2, 0);
	T = trans[ 1][13] = settr(1042,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(1042,0,9,0,0,"sub-sequence", 1, 2, 0);
	trans[1][9]	= settr(1038,2,12,6,6,"cancelRequested[0] = 1", 1, 2, 0);
	T = trans[ 1][12] = settr(1041,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(1041,0,10,0,0,"sub-sequence", 1, 2, 0);
	trans[1][10]	= settr(1039,0,127,7,7,"isCurrent[0] = (isCurrent[0]&&(running[0]!=(0+1)))", 1, 2, 0); /* m: 11 -> 0,127 */
	reached1[11] = 1;
	trans[1][11]	= settr(0,0,0,0,0,"isCurrent[1] = (isCurrent[1]&&(running[1]!=(0+1)))",0,0,0);
	T = trans[ 1][21] = settr(1050,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1050,2,15,0,0,"ATOMIC", 1, 2, 0);
	trans[1][15]	= settr(1044,2,20,8,0,"((((((status[1]!=0)&&!((status[1]>=4)))&&(status[1]!=3))&&!(((status[1]==2)&&!(provenNotExecuted[1]))))&&!(cancelRequested[1])))", 1, 2, 0);
	T = trans[ 1][20] = settr(1049,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(1049,0,16,0,0,"sub-sequence", 1, 2, 0);
	trans[1][16]	= settr(1045,2,19,9,9,"cancelRequested[1] = 1", 1, 2, 0);
	T = trans[ 1][19] = settr(1048,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(1048,0,17,0,0,"sub-sequence", 1, 2, 0);
	trans[1][17]	= settr(1046,0,127,10,10,"isCurrent[0] = (isCurrent[0]&&(running[0]!=(1+1)))", 1, 2, 0); /* m: 18 -> 0,127 */
	reached1[18] = 1;
	trans[1][18]	= settr(0,0,0,0,0,"isCurrent[1] = (isCurrent[1]&&(running[1]!=(1+1)))",0,0,0);
	T = trans[ 1][25] = settr(1054,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1054,2,22,0,0,"ATOMIC", 1, 2, 0);
	trans[1][22]	= settr(1051,0,127,11,11,"((!(stopped)&&!(isLifted)))", 1, 2, 0); /* m: 23 -> 127,0 */
	reached1[23] = 1;
	trans[1][23]	= settr(0,0,0,0,0,"stopped = 1",0,0,0);
	trans[1][24]	= settr(0,0,0,0,0,"stoppedAt = tick",0,0,0);
	T = trans[ 1][30] = settr(1059,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1059,2,26,0,0,"ATOMIC", 1, 2, 0);
	trans[1][26]	= settr(1055,0,127,12,12,"(stopped)", 1, 2, 0); /* m: 27 -> 127,0 */
	reached1[27] = 1;
	trans[1][27]	= settr(0,0,0,0,0,"stopped = 0",0,0,0);
	trans[1][28]	= settr(0,0,0,0,0,"isLifted = 1",0,0,0);
	trans[1][29]	= settr(0,0,0,0,0,"stoppedAt = 0",0,0,0);
	T = trans[ 1][40] = settr(1069,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1069,2,31,0,0,"ATOMIC", 1, 2, 0);
	trans[1][31]	= settr(1060,2,39,13,13,"(!(hadForeign))", 1, 2, 0); /* m: 32 -> 39,0 */
	reached1[32] = 1;
	trans[1][32]	= settr(0,0,0,0,0,"hadForeign = 1",0,0,0);
	T = trans[ 1][39] = settr(1068,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(1068,0,33,0,0,"sub-sequence", 1, 2, 0);
	trans[1][33]	= settr(1062,0,127,14,14,"action = (action+1)", 1, 2, 0); /* m: 34 -> 0,127 */
	reached1[34] = 1;
	trans[1][34]	= settr(0,0,0,0,0,"actionOf = 3",0,0,0);
	trans[1][35]	= settr(0,0,0,0,0,"startedAt = (tick+2)",0,0,0);
	trans[1][36]	= settr(0,0,0,0,0,"isDone = 0",0,0,0);
	trans[1][37]	= settr(0,0,0,0,0,"isOlder[0] = 0",0,0,0);
	trans[1][38]	= settr(0,0,0,0,0,"isOlder[1] = 0",0,0,0);
	T = trans[ 1][43] = settr(1072,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1072,2,41,0,0,"ATOMIC", 1, 2, 0);
	trans[1][41]	= settr(1070,0,127,15,15,"(((action>0)&&!(isDone)))", 1, 2, 0); /* m: 42 -> 127,0 */
	reached1[42] = 1;
	trans[1][42]	= settr(0,0,0,0,0,"isDone = 1",0,0,0);
	T = trans[ 1][61] = settr(1090,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1090,2,44,0,0,"ATOMIC", 1, 2, 0);
	trans[1][44]	= settr(1073,2,57,16,16,"((flight[0]==1))", 1, 2, 0); /* m: 45 -> 57,0 */
	reached1[45] = 1;
	trans[1][45]	= settr(0,0,0,0,0,"i = (running[0]-1)",0,0,0);
	T = trans[ 1][57] = settr(1086,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(1086,0,46,0,0,"sub-sequence", 1, 2, 0);
	trans[1][46]	= settr(1075,2,56,17,17,"executions[i] = (executions[i]+1)", 1, 2, 0); /* m: 47 -> 0,56 */
	reached1[47] = 1;
	trans[1][47]	= settr(0,0,0,0,0,"assert((executions[i]<=1))",0,0,0);
	trans[1][48]	= settr(0,0,0,0,0,"assert(!(cancelRequested[i]))",0,0,0);
	trans[1][49]	= settr(0,0,0,0,0,"assert(!((status[i]>=4)))",0,0,0);
	T = trans[ 1][56] = settr(1085,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(1085,0,50,0,0,"sub-sequence", 1, 2, 0);
	trans[1][50]	= settr(1079,0,127,18,18,"action = (action+1)", 1, 2, 0); /* m: 51 -> 0,127 */
	reached1[51] = 1;
	trans[1][51]	= settr(0,0,0,0,0,"actionOf = (i+1)",0,0,0);
	trans[1][52]	= settr(0,0,0,0,0,"startedAt = (tick+2)",0,0,0);
	trans[1][53]	= settr(0,0,0,0,0,"isDone = 0",0,0,0);
	trans[1][54]	= settr(0,0,0,0,0,"isOlder[0] = 0",0,0,0);
	trans[1][55]	= settr(0,0,0,0,0,"isOlder[1] = 0",0,0,0);
	trans[1][58]	= settr(0,0,0,0,0,"flight[0] = 2",0,0,0);
	trans[1][59]	= settr(0,0,0,0,0,"flightBound[0] = 0",0,0,0);
	trans[1][60]	= settr(0,0,0,0,0,"i = 0",0,0,0);
	T = trans[ 1][79] = settr(1108,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1108,2,62,0,0,"ATOMIC", 1, 2, 0);
	trans[1][62]	= settr(1091,2,75,19,19,"((flight[1]==1))", 1, 2, 0); /* m: 63 -> 75,0 */
	reached1[63] = 1;
	trans[1][63]	= settr(0,0,0,0,0,"i = (running[1]-1)",0,0,0);
	T = trans[ 1][75] = settr(1104,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(1104,0,64,0,0,"sub-sequence", 1, 2, 0);
	trans[1][64]	= settr(1093,2,74,20,20,"executions[i] = (executions[i]+1)", 1, 2, 0); /* m: 65 -> 0,74 */
	reached1[65] = 1;
	trans[1][65]	= settr(0,0,0,0,0,"assert((executions[i]<=1))",0,0,0);
	trans[1][66]	= settr(0,0,0,0,0,"assert(!(cancelRequested[i]))",0,0,0);
	trans[1][67]	= settr(0,0,0,0,0,"assert(!((status[i]>=4)))",0,0,0);
	T = trans[ 1][74] = settr(1103,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(1103,0,68,0,0,"sub-sequence", 1, 2, 0);
	trans[1][68]	= settr(1097,0,127,21,21,"action = (action+1)", 1, 2, 0); /* m: 69 -> 0,127 */
	reached1[69] = 1;
	trans[1][69]	= settr(0,0,0,0,0,"actionOf = (i+1)",0,0,0);
	trans[1][70]	= settr(0,0,0,0,0,"startedAt = (tick+2)",0,0,0);
	trans[1][71]	= settr(0,0,0,0,0,"isDone = 0",0,0,0);
	trans[1][72]	= settr(0,0,0,0,0,"isOlder[0] = 0",0,0,0);
	trans[1][73]	= settr(0,0,0,0,0,"isOlder[1] = 0",0,0,0);
	trans[1][76]	= settr(0,0,0,0,0,"flight[1] = 2",0,0,0);
	trans[1][77]	= settr(0,0,0,0,0,"flightBound[1] = 0",0,0,0);
	trans[1][78]	= settr(0,0,0,0,0,"i = 0",0,0,0);
	T = trans[ 1][83] = settr(1112,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1112,2,80,0,0,"ATOMIC", 1, 2, 0);
	trans[1][80]	= settr(1109,0,127,22,22,"((flight[0]==1))", 1, 2, 0); /* m: 81 -> 127,0 */
	reached1[81] = 1;
	trans[1][81]	= settr(0,0,0,0,0,"flight[0] = 3",0,0,0);
	trans[1][82]	= settr(0,0,0,0,0,"flightBound[0] = 0",0,0,0);
	T = trans[ 1][87] = settr(1116,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1116,2,84,0,0,"ATOMIC", 1, 2, 0);
	trans[1][84]	= settr(1113,0,127,23,23,"((flight[1]==1))", 1, 2, 0); /* m: 85 -> 127,0 */
	reached1[85] = 1;
	trans[1][85]	= settr(0,0,0,0,0,"flight[1] = 3",0,0,0);
	trans[1][86]	= settr(0,0,0,0,0,"flightBound[1] = 0",0,0,0);
	T = trans[ 1][102] = settr(1131,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1131,2,88,0,0,"ATOMIC", 1, 2, 0);
	trans[1][88]	= settr(1117,2,101,24,24,"(unheard[0])", 1, 2, 0); /* m: 89 -> 101,0 */
	reached1[89] = 1;
	trans[1][89]	= settr(0,0,0,0,0,"unheard[0] = 0",0,0,0);
	T = trans[ 1][101] = settr(1130,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(1130,0,90,0,0,"sub-sequence", 1, 2, 0);
	trans[1][90]	= settr(1119,2,100,25,25,"executions[0] = (executions[0]+1)", 1, 2, 0); /* m: 91 -> 0,100 */
	reached1[91] = 1;
	trans[1][91]	= settr(0,0,0,0,0,"assert((executions[0]<=1))",0,0,0);
	trans[1][92]	= settr(0,0,0,0,0,"assert(!(cancelRequested[0]))",0,0,0);
	trans[1][93]	= settr(0,0,0,0,0,"assert(!((status[0]>=4)))",0,0,0);
	T = trans[ 1][100] = settr(1129,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(1129,0,94,0,0,"sub-sequence", 1, 2, 0);
	trans[1][94]	= settr(1123,0,127,26,26,"action = (action+1)", 1, 2, 0); /* m: 95 -> 0,127 */
	reached1[95] = 1;
	trans[1][95]	= settr(0,0,0,0,0,"actionOf = (0+1)",0,0,0);
	trans[1][96]	= settr(0,0,0,0,0,"startedAt = (tick+2)",0,0,0);
	trans[1][97]	= settr(0,0,0,0,0,"isDone = 0",0,0,0);
	trans[1][98]	= settr(0,0,0,0,0,"isOlder[0] = 0",0,0,0);
	trans[1][99]	= settr(0,0,0,0,0,"isOlder[1] = 0",0,0,0);
	T = trans[ 1][117] = settr(1146,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1146,2,103,0,0,"ATOMIC", 1, 2, 0);
	trans[1][103]	= settr(1132,2,116,27,27,"(unheard[1])", 1, 2, 0); /* m: 104 -> 116,0 */
	reached1[104] = 1;
	trans[1][104]	= settr(0,0,0,0,0,"unheard[1] = 0",0,0,0);
	T = trans[ 1][116] = settr(1145,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(1145,0,105,0,0,"sub-sequence", 1, 2, 0);
	trans[1][105]	= settr(1134,2,115,28,28,"executions[1] = (executions[1]+1)", 1, 2, 0); /* m: 106 -> 0,115 */
	reached1[106] = 1;
	trans[1][106]	= settr(0,0,0,0,0,"assert((executions[1]<=1))",0,0,0);
	trans[1][107]	= settr(0,0,0,0,0,"assert(!(cancelRequested[1]))",0,0,0);
	trans[1][108]	= settr(0,0,0,0,0,"assert(!((status[1]>=4)))",0,0,0);
	T = trans[ 1][115] = settr(1144,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(1144,0,109,0,0,"sub-sequence", 1, 2, 0);
	trans[1][109]	= settr(1138,0,127,29,29,"action = (action+1)", 1, 2, 0); /* m: 110 -> 0,127 */
	reached1[110] = 1;
	trans[1][110]	= settr(0,0,0,0,0,"actionOf = (1+1)",0,0,0);
	trans[1][111]	= settr(0,0,0,0,0,"startedAt = (tick+2)",0,0,0);
	trans[1][112]	= settr(0,0,0,0,0,"isDone = 0",0,0,0);
	trans[1][113]	= settr(0,0,0,0,0,"isOlder[0] = 0",0,0,0);
	trans[1][114]	= settr(0,0,0,0,0,"isOlder[1] = 0",0,0,0);
	T = trans[ 1][120] = settr(1149,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1149,2,118,0,0,"ATOMIC", 1, 2, 0);
	trans[1][118]	= settr(1147,0,127,30,30,"(unheard[0])", 1, 2, 0); /* m: 119 -> 127,0 */
	reached1[119] = 1;
	trans[1][119]	= settr(0,0,0,0,0,"unheard[0] = 0",0,0,0);
	T = trans[ 1][123] = settr(1152,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1152,2,121,0,0,"ATOMIC", 1, 2, 0);
	trans[1][121]	= settr(1150,0,127,31,31,"(unheard[1])", 1, 2, 0); /* m: 122 -> 127,0 */
	reached1[122] = 1;
	trans[1][122]	= settr(0,0,0,0,0,"unheard[1] = 0",0,0,0);
	T = trans[ 1][126] = settr(1155,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1155,2,124,0,0,"ATOMIC", 1, 2, 0);
	trans[1][124]	= settr(1153,0,127,32,32,"((((tick<6)&&!((((flight[0]==1)&&(flightBound[0]<=tick))||((unheard[0]!=0)&&((unheard[0]-1)<=tick)))))&&!((((flight[1]==1)&&(flightBound[1]<=tick))||((unheard[1]!=0)&&((unheard[1]-1)<=tick))))))", 1, 2, 0); /* m: 125 -> 127,0 */
	reached1[125] = 1;
	trans[1][125]	= settr(0,0,0,0,0,"tick = (tick+1)",0,0,0);
	trans[1][129]	= settr(1158,0,130,1,0,"break", 0, 2, 0);
	trans[1][130]	= settr(1159,0,0,33,33,"-end-", 0, 3500, 0);

	/* proctype 0: Worker */

	trans[0] = (Trans **) emalloc(1031*sizeof(Trans *));

	T = trans[ 0][20] = settr(19,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(19,2,5,0,0,"ATOMIC", 1, 2, 0);
	T = trans[0][5] = settr(4,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(4,2,1,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(4,2,3,0,0,"IF", 1, 2, 0);
	trans[0][1]	= settr(0,2,18,34,34,"(((phase[0]!=0)&&(phase[0]!=7)))", 1, 2, 0); /* m: 2 -> 18,0 */
	reached0[2] = 1;
	trans[0][2]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][6]	= settr(5,2,7,1,0,".(goto)", 1, 2, 0); /* m: 7 -> 0,18 */
	reached0[7] = 1;
	trans[0][3]	= settr(2,2,18,35,35,"(((phase[1]!=0)&&(phase[1]!=7)))", 1, 2, 0); /* m: 4 -> 18,0 */
	reached0[4] = 1;
	trans[0][4]	= settr(0,0,0,0,0,"r = 1",0,0,0);
	trans[0][7]	= settr(6,2,18,36,36,"running[_pid] = (r+1)", 1, 2, 0); /* m: 8 -> 0,18 */
	reached0[8] = 1;
	trans[0][8]	= settr(0,0,0,0,0,"isAwaited[_pid] = 1",0,0,0);
	trans[0][9]	= settr(0,0,0,0,0,"isCurrent[_pid] = 1",0,0,0);
	T = trans[0][18] = settr(17,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(17,2,10,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(17,2,12,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(17,2,14,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(17,2,16,0,0,"IF", 1, 2, 0);
	trans[0][10]	= settr(9,4,46,37,37,"((phase[r]==1))", 1, 2, 0); /* m: 11 -> 46,0 */
	reached0[11] = 1;
	trans[0][11]	= settr(10,0,46,1,0,"goto checkEligibility", 1, 2, 0);
	trans[0][19]	= settr(18,0,46,1,0,".(goto)", 1, 2, 0);
	trans[0][12]	= settr(11,4,397,38,38,"((phase[r]==2))", 1, 2, 0); /* m: 13 -> 397,0 */
	reached0[13] = 1;
	trans[0][13]	= settr(12,0,397,1,0,"goto issueCommand", 1, 2, 0);
	trans[0][14]	= settr(13,4,912,39,39,"((phase[r]==3))", 1, 2, 0); /* m: 15 -> 912,0 */
	reached0[15] = 1;
	trans[0][15]	= settr(14,0,912,1,0,"goto pollDeviceActionState", 1, 2, 0);
	trans[0][16]	= settr(15,2,17,2,0,"else", 1, 2, 0);
	trans[0][17]	= settr(16,0,923,1,0,"goto writeOutcome", 1, 2, 0);
	T = trans[ 0][46] = settr(45,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(45,2,44,0,0,"ATOMIC", 1, 2, 0);
	T = trans[0][44] = settr(43,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(43,2,21,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(43,2,23,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(43,2,42,0,0,"IF", 1, 2, 0);
	trans[0][21]	= settr(20,4,104,40,40,"((status[r]!=1))", 1, 2, 0); /* m: 22 -> 104,0 */
	reached0[22] = 1;
	trans[0][22]	= settr(21,0,104,1,0,"goto resume", 1, 2, 0);
	trans[0][45]	= settr(44,0,104,1,0,".(goto)", 1, 2, 0);
	trans[0][23]	= settr(22,2,40,41,0,"(((status[r]==1)&&cancelRequested[r]))", 1, 2, 0);
	T = trans[ 0][40] = settr(39,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(39,0,28,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][28] = settr(27,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(27,2,24,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(27,2,27,0,0,"IF", 1, 2, 0);
	trans[0][24]	= settr(23,2,39,42,42,"(isAwaited[_pid])", 1, 2, 0); /* m: 25 -> 39,0 */
	reached0[25] = 1;
	trans[0][25]	= settr(0,0,0,0,0,"phase[r] = 4",0,0,0);
	trans[0][26]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][29]	= settr(28,2,39,1,0,".(goto)", 1, 2, 0);
	trans[0][27]	= settr(26,2,39,2,0,"else", 1, 2, 0);
	T = trans[ 0][39] = settr(38,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(38,0,30,0,0,"sub-sequence", 1, 2, 0);
	trans[0][30]	= settr(29,4,20,43,43,"running[_pid] = 0", 1, 2, 0); /* m: 31 -> 0,20 */
	reached0[31] = 1;
	trans[0][31]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][32]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][33]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][34]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][35]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][36]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][37]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][38]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][41]	= settr(40,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][42]	= settr(41,2,43,2,0,"else", 1, 2, 0);
	trans[0][43]	= settr(42,0,134,1,0,"goto tryAcquire", 1, 2, 0);
	T = trans[ 0][104] = settr(103,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(103,2,101,0,0,"ATOMIC", 1, 2, 0);
	T = trans[0][101] = settr(100,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(100,2,47,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(100,2,65,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(100,2,83,0,0,"IF", 1, 2, 0);
	trans[0][47]	= settr(46,2,64,44,0,"(((status[r]==2)||(status[r]==3)))", 1, 2, 0);
	T = trans[ 0][64] = settr(63,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(63,0,52,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][52] = settr(51,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(51,2,48,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(51,2,51,0,0,"IF", 1, 2, 0);
	trans[0][48]	= settr(47,2,63,45,45,"(isAwaited[_pid])", 1, 2, 0); /* m: 49 -> 63,0 */
	reached0[49] = 1;
	trans[0][49]	= settr(0,0,0,0,0,"phase[r] = 2",0,0,0);
	trans[0][50]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][53]	= settr(52,2,63,1,0,".(goto)", 1, 2, 0);
	trans[0][51]	= settr(50,2,63,2,0,"else", 1, 2, 0);
	T = trans[ 0][63] = settr(62,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(62,0,54,0,0,"sub-sequence", 1, 2, 0);
	trans[0][54]	= settr(53,4,20,46,46,"running[_pid] = 0", 1, 2, 0); /* m: 55 -> 0,20 */
	reached0[55] = 1;
	trans[0][55]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][56]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][57]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][58]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][59]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][60]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][61]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][62]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][102]	= settr(101,4,20,47,47,".(goto)", 1, 2, 0); /* m: 103 -> 0,20 */
	reached0[103] = 1;
	trans[0][65]	= settr(64,2,82,48,0,"((status[r]==1))", 1, 2, 0);
	T = trans[ 0][82] = settr(81,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(81,0,70,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][70] = settr(69,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(69,2,66,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(69,2,69,0,0,"IF", 1, 2, 0);
	trans[0][66]	= settr(65,2,81,49,49,"(isAwaited[_pid])", 1, 2, 0); /* m: 67 -> 81,0 */
	reached0[67] = 1;
	trans[0][67]	= settr(0,0,0,0,0,"phase[r] = 1",0,0,0);
	trans[0][68]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][71]	= settr(70,2,81,1,0,".(goto)", 1, 2, 0);
	trans[0][69]	= settr(68,2,81,2,0,"else", 1, 2, 0);
	T = trans[ 0][81] = settr(80,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(80,0,72,0,0,"sub-sequence", 1, 2, 0);
	trans[0][72]	= settr(71,4,20,50,50,"running[_pid] = 0", 1, 2, 0); /* m: 73 -> 0,20 */
	reached0[73] = 1;
	trans[0][73]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][74]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][75]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][76]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][77]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][78]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][79]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][80]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][83]	= settr(82,2,100,2,0,"else", 1, 2, 0);
	T = trans[ 0][100] = settr(99,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(99,0,88,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][88] = settr(87,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(87,2,84,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(87,2,87,0,0,"IF", 1, 2, 0);
	trans[0][84]	= settr(83,2,99,51,51,"(isAwaited[_pid])", 1, 2, 0); /* m: 85 -> 99,0 */
	reached0[85] = 1;
	trans[0][85]	= settr(0,0,0,0,0,"phase[r] = status[r]",0,0,0);
	trans[0][86]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][89]	= settr(88,2,99,1,0,".(goto)", 1, 2, 0);
	trans[0][87]	= settr(86,2,99,2,0,"else", 1, 2, 0);
	T = trans[ 0][99] = settr(98,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(98,0,90,0,0,"sub-sequence", 1, 2, 0);
	trans[0][90]	= settr(89,4,20,52,52,"running[_pid] = 0", 1, 2, 0); /* m: 91 -> 0,20 */
	reached0[91] = 1;
	trans[0][91]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][92]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][93]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][94]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][95]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][96]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][97]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][98]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][103]	= settr(102,0,20,1,0,"goto end_idle", 1, 2, 0);
	T = trans[0][134] = settr(133,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(133,0,124,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(133,0,130,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(133,0,133,0,0,"IF", 0, 2, 0);
	T = trans[ 0][124] = settr(123,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(123,2,112,0,0,"ATOMIC", 1, 2, 0);
	T = trans[ 0][112] = settr(111,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(111,0,108,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][108] = settr(107,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(107,2,105,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(107,2,107,0,0,"IF", 1, 2, 0);
	trans[0][105]	= settr(104,2,122,53,53,"(((flight[_pid]==1)&&!(unheard[r])))", 1, 2, 0); /* m: 106 -> 122,0 */
	reached0[106] = 1;
	trans[0][106]	= settr(0,0,0,0,0,"unheard[r] = (flightBound[_pid]+1)",0,0,0);
	trans[0][109]	= settr(108,2,110,1,0,".(goto)", 1, 2, 0); /* m: 110 -> 0,122 */
	reached0[110] = 1;
	trans[0][107]	= settr(106,2,110,2,0,"else", 1, 2, 0);
	trans[0][110]	= settr(109,2,122,54,54,"flight[_pid] = 0", 1, 2, 0); /* m: 111 -> 0,122 */
	reached0[111] = 1;
	trans[0][111]	= settr(0,0,0,0,0,"flightBound[_pid] = 0",0,0,0);
	T = trans[ 0][122] = settr(121,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(121,0,113,0,0,"sub-sequence", 1, 2, 0);
	trans[0][113]	= settr(112,4,20,55,55,"running[_pid] = 0", 1, 2, 0); /* m: 114 -> 0,20 */
	reached0[114] = 1;
	trans[0][114]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][115]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][116]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][117]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][118]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][119]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][120]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][121]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][123]	= settr(122,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][135]	= settr(134,0,179,1,0,".(goto)", 0, 2, 0);
	T = trans[ 0][130] = settr(129,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(129,2,125,0,0,"ATOMIC", 1, 2, 0);
	trans[0][125]	= settr(124,2,128,56,0,"(((lock==0)||(lock==(r+1))))", 1, 2, 0);
	T = trans[ 0][128] = settr(127,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(127,0,126,0,0,"sub-sequence", 1, 2, 0);
	trans[0][126]	= settr(125,4,292,57,57,"assert((((lock==0)||(lock==(r+1)))||((status[(lock-1)]!=2)&&(status[(lock-1)]!=3))))", 1, 2, 0); /* m: 127 -> 0,292 */
	reached0[127] = 1;
	trans[0][127]	= settr(0,0,0,0,0,"lock = (r+1)",0,0,0);
	trans[0][129]	= settr(128,0,292,1,0,"goto getDevice", 1, 2, 0);
	T = trans[ 0][133] = settr(132,2,0,0,0,"ATOMIC", 0, 2, 0);
	T->nxt	= settr(132,2,131,0,0,"ATOMIC", 0, 2, 0);
	trans[0][131]	= settr(130,2,132,2,0,"else", 0, 2, 0);
	trans[0][132]	= settr(131,0,179,1,0,"goto hasReleased", 0, 2, 0);
	T = trans[0][179] = settr(178,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(178,0,155,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(178,0,158,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(178,0,178,0,0,"IF", 0, 2, 0);
	T = trans[ 0][155] = settr(154,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(154,2,143,0,0,"ATOMIC", 1, 2, 0);
	T = trans[ 0][143] = settr(142,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(142,0,139,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][139] = settr(138,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(138,2,136,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(138,2,138,0,0,"IF", 1, 2, 0);
	trans[0][136]	= settr(135,2,153,58,58,"(((flight[_pid]==1)&&!(unheard[r])))", 1, 2, 0); /* m: 137 -> 153,0 */
	reached0[137] = 1;
	trans[0][137]	= settr(0,0,0,0,0,"unheard[r] = (flightBound[_pid]+1)",0,0,0);
	trans[0][140]	= settr(139,2,141,1,0,".(goto)", 1, 2, 0); /* m: 141 -> 0,153 */
	reached0[141] = 1;
	trans[0][138]	= settr(137,2,141,2,0,"else", 1, 2, 0);
	trans[0][141]	= settr(140,2,153,59,59,"flight[_pid] = 0", 1, 2, 0); /* m: 142 -> 0,153 */
	reached0[142] = 1;
	trans[0][142]	= settr(0,0,0,0,0,"flightBound[_pid] = 0",0,0,0);
	T = trans[ 0][153] = settr(152,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(152,0,144,0,0,"sub-sequence", 1, 2, 0);
	trans[0][144]	= settr(143,4,20,60,60,"running[_pid] = 0", 1, 2, 0); /* m: 145 -> 0,20 */
	reached0[145] = 1;
	trans[0][145]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][146]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][147]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][148]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][149]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][150]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][151]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][152]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][154]	= settr(153,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][180]	= settr(179,0,206,1,0,".(goto)", 0, 2, 0);
	T = trans[ 0][158] = settr(157,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(157,2,156,0,0,"ATOMIC", 1, 2, 0);
	trans[0][156]	= settr(155,4,206,61,61,"((status[(1-r)]>=4))", 1, 2, 0); /* m: 157 -> 206,0 */
	reached0[157] = 1;
	trans[0][157]	= settr(156,0,206,1,0,"goto transfer", 1, 2, 0);
	T = trans[ 0][178] = settr(177,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(177,2,159,0,0,"ATOMIC", 1, 2, 0);
	trans[0][159]	= settr(158,2,176,62,0,"(!((status[(1-r)]>=4)))", 1, 2, 0);
	T = trans[ 0][176] = settr(175,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(175,0,164,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][164] = settr(163,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(163,2,160,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(163,2,163,0,0,"IF", 1, 2, 0);
	trans[0][160]	= settr(159,2,175,63,63,"(isAwaited[_pid])", 1, 2, 0); /* m: 161 -> 175,0 */
	reached0[161] = 1;
	trans[0][161]	= settr(0,0,0,0,0,"phase[r] = 4",0,0,0);
	trans[0][162]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][165]	= settr(164,2,175,1,0,".(goto)", 1, 2, 0);
	trans[0][163]	= settr(162,2,175,2,0,"else", 1, 2, 0);
	T = trans[ 0][175] = settr(174,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(174,0,166,0,0,"sub-sequence", 1, 2, 0);
	trans[0][166]	= settr(165,4,20,64,64,"running[_pid] = 0", 1, 2, 0); /* m: 167 -> 0,20 */
	reached0[167] = 1;
	trans[0][167]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][168]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][169]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][170]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][171]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][172]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][173]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][174]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][177]	= settr(176,0,20,1,0,"goto end_idle", 1, 2, 0);
	T = trans[0][206] = settr(205,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(205,0,200,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(205,0,205,0,0,"IF", 0, 2, 0);
	T = trans[ 0][200] = settr(199,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(199,2,188,0,0,"ATOMIC", 1, 2, 0);
	T = trans[ 0][188] = settr(187,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(187,0,184,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][184] = settr(183,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(183,2,181,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(183,2,183,0,0,"IF", 1, 2, 0);
	trans[0][181]	= settr(180,2,198,65,65,"(((flight[_pid]==1)&&!(unheard[r])))", 1, 2, 0); /* m: 182 -> 198,0 */
	reached0[182] = 1;
	trans[0][182]	= settr(0,0,0,0,0,"unheard[r] = (flightBound[_pid]+1)",0,0,0);
	trans[0][185]	= settr(184,2,186,1,0,".(goto)", 1, 2, 0); /* m: 186 -> 0,198 */
	reached0[186] = 1;
	trans[0][183]	= settr(182,2,186,2,0,"else", 1, 2, 0);
	trans[0][186]	= settr(185,2,198,66,66,"flight[_pid] = 0", 1, 2, 0); /* m: 187 -> 0,198 */
	reached0[187] = 1;
	trans[0][187]	= settr(0,0,0,0,0,"flightBound[_pid] = 0",0,0,0);
	T = trans[ 0][198] = settr(197,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(197,0,189,0,0,"sub-sequence", 1, 2, 0);
	trans[0][189]	= settr(188,4,20,67,67,"running[_pid] = 0", 1, 2, 0); /* m: 190 -> 0,20 */
	reached0[190] = 1;
	trans[0][190]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][191]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][192]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][193]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][194]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][195]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][196]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][197]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][199]	= settr(198,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][207]	= settr(206,0,292,1,0,".(goto)", 0, 2, 0);
	T = trans[ 0][205] = settr(204,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(204,2,203,0,0,"ATOMIC", 1, 2, 0);
	T = trans[ 0][203] = settr(202,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(202,0,201,0,0,"sub-sequence", 1, 2, 0);
	trans[0][201]	= settr(200,4,292,68,68,"assert((((lock==0)||(lock==(r+1)))||((status[(lock-1)]!=2)&&(status[(lock-1)]!=3))))", 1, 2, 0); /* m: 202 -> 0,292 */
	reached0[202] = 1;
	trans[0][202]	= settr(0,0,0,0,0,"lock = (r+1)",0,0,0);
	trans[0][204]	= settr(203,0,292,1,0,"goto getDevice", 1, 2, 0);
	T = trans[0][292] = settr(291,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(291,0,227,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(291,0,247,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(291,0,267,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(291,0,287,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(291,0,291,0,0,"IF", 0, 2, 0);
	T = trans[ 0][227] = settr(226,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(226,2,215,0,0,"ATOMIC", 1, 2, 0);
	T = trans[ 0][215] = settr(214,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(214,0,211,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][211] = settr(210,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(210,2,208,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(210,2,210,0,0,"IF", 1, 2, 0);
	trans[0][208]	= settr(207,2,225,69,69,"(((flight[_pid]==1)&&!(unheard[r])))", 1, 2, 0); /* m: 209 -> 225,0 */
	reached0[209] = 1;
	trans[0][209]	= settr(0,0,0,0,0,"unheard[r] = (flightBound[_pid]+1)",0,0,0);
	trans[0][212]	= settr(211,2,213,1,0,".(goto)", 1, 2, 0); /* m: 213 -> 0,225 */
	reached0[213] = 1;
	trans[0][210]	= settr(209,2,213,2,0,"else", 1, 2, 0);
	trans[0][213]	= settr(212,2,225,70,70,"flight[_pid] = 0", 1, 2, 0); /* m: 214 -> 0,225 */
	reached0[214] = 1;
	trans[0][214]	= settr(0,0,0,0,0,"flightBound[_pid] = 0",0,0,0);
	T = trans[ 0][225] = settr(224,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(224,0,216,0,0,"sub-sequence", 1, 2, 0);
	trans[0][216]	= settr(215,4,20,71,71,"running[_pid] = 0", 1, 2, 0); /* m: 217 -> 0,20 */
	reached0[217] = 1;
	trans[0][217]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][218]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][219]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][220]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][221]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][222]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][223]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][224]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][226]	= settr(225,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][293]	= settr(292,0,327,1,0,".(goto)", 0, 2, 0);
	T = trans[ 0][247] = settr(246,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(246,2,228,0,0,"ATOMIC", 1, 2, 0);
	trans[0][228]	= settr(227,2,245,72,0,"((tick<4))", 1, 2, 0);
	T = trans[ 0][245] = settr(244,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(244,0,233,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][233] = settr(232,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(232,2,229,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(232,2,232,0,0,"IF", 1, 2, 0);
	trans[0][229]	= settr(228,2,244,73,73,"(isAwaited[_pid])", 1, 2, 0); /* m: 230 -> 244,0 */
	reached0[230] = 1;
	trans[0][230]	= settr(0,0,0,0,0,"phase[r] = 1",0,0,0);
	trans[0][231]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][234]	= settr(233,2,244,1,0,".(goto)", 1, 2, 0);
	trans[0][232]	= settr(231,2,244,2,0,"else", 1, 2, 0);
	T = trans[ 0][244] = settr(243,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(243,0,235,0,0,"sub-sequence", 1, 2, 0);
	trans[0][235]	= settr(234,4,20,74,74,"running[_pid] = 0", 1, 2, 0); /* m: 236 -> 0,20 */
	reached0[236] = 1;
	trans[0][236]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][237]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][238]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][239]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][240]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][241]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][242]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][243]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][246]	= settr(245,0,20,1,0,"goto end_idle", 1, 2, 0);
	T = trans[ 0][267] = settr(266,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(266,2,248,0,0,"ATOMIC", 1, 2, 0);
	trans[0][248]	= settr(247,2,265,75,0,"((tick>=(4-1)))", 1, 2, 0);
	T = trans[ 0][265] = settr(264,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(264,0,253,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][253] = settr(252,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(252,2,249,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(252,2,252,0,0,"IF", 1, 2, 0);
	trans[0][249]	= settr(248,2,264,76,76,"(isAwaited[_pid])", 1, 2, 0); /* m: 250 -> 264,0 */
	reached0[250] = 1;
	trans[0][250]	= settr(0,0,0,0,0,"phase[r] = 4",0,0,0);
	trans[0][251]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][254]	= settr(253,2,264,1,0,".(goto)", 1, 2, 0);
	trans[0][252]	= settr(251,2,264,2,0,"else", 1, 2, 0);
	T = trans[ 0][264] = settr(263,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(263,0,255,0,0,"sub-sequence", 1, 2, 0);
	trans[0][255]	= settr(254,4,20,77,77,"running[_pid] = 0", 1, 2, 0); /* m: 256 -> 0,20 */
	reached0[256] = 1;
	trans[0][256]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][257]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][258]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][259]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][260]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][261]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][262]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][263]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][266]	= settr(265,0,20,1,0,"goto end_idle", 1, 2, 0);
	T = trans[ 0][287] = settr(286,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(286,2,268,0,0,"ATOMIC", 1, 2, 0);
	trans[0][268]	= settr(267,2,285,78,0,"(((action>0)&&!(isDone)))", 1, 2, 0);
	T = trans[ 0][285] = settr(284,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(284,0,273,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][273] = settr(272,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(272,2,269,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(272,2,272,0,0,"IF", 1, 2, 0);
	trans[0][269]	= settr(268,2,284,79,79,"(isAwaited[_pid])", 1, 2, 0); /* m: 270 -> 284,0 */
	reached0[270] = 1;
	trans[0][270]	= settr(0,0,0,0,0,"phase[r] = 4",0,0,0);
	trans[0][271]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][274]	= settr(273,2,284,1,0,".(goto)", 1, 2, 0);
	trans[0][272]	= settr(271,2,284,2,0,"else", 1, 2, 0);
	T = trans[ 0][284] = settr(283,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(283,0,275,0,0,"sub-sequence", 1, 2, 0);
	trans[0][275]	= settr(274,4,20,80,80,"running[_pid] = 0", 1, 2, 0); /* m: 276 -> 0,20 */
	reached0[276] = 1;
	trans[0][276]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][277]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][278]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][279]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][280]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][281]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][282]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][283]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][286]	= settr(285,0,20,1,0,"goto end_idle", 1, 2, 0);
	T = trans[ 0][291] = settr(290,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(290,2,288,0,0,"ATOMIC", 1, 2, 0);
	trans[0][288]	= settr(287,4,327,81,81,"(((action==0)||isDone))", 1, 2, 0); /* m: 289 -> 327,0 */
	reached0[289] = 1;
	trans[0][289]	= settr(0,0,0,0,0,"seen = action",0,0,0);
	trans[0][290]	= settr(289,0,327,1,0,"goto checked", 1, 2, 0);
	T = trans[0][327] = settr(326,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(326,0,313,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(326,0,322,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(326,0,326,0,0,"IF", 0, 2, 0);
	T = trans[ 0][313] = settr(312,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(312,2,301,0,0,"ATOMIC", 1, 2, 0);
	T = trans[ 0][301] = settr(300,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(300,0,297,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][297] = settr(296,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(296,2,294,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(296,2,296,0,0,"IF", 1, 2, 0);
	trans[0][294]	= settr(293,2,311,82,82,"(((flight[_pid]==1)&&!(unheard[r])))", 1, 2, 0); /* m: 295 -> 311,0 */
	reached0[295] = 1;
	trans[0][295]	= settr(0,0,0,0,0,"unheard[r] = (flightBound[_pid]+1)",0,0,0);
	trans[0][298]	= settr(297,2,299,1,0,".(goto)", 1, 2, 0); /* m: 299 -> 0,311 */
	reached0[299] = 1;
	trans[0][296]	= settr(295,2,299,2,0,"else", 1, 2, 0);
	trans[0][299]	= settr(298,2,311,83,83,"flight[_pid] = 0", 1, 2, 0); /* m: 300 -> 0,311 */
	reached0[300] = 1;
	trans[0][300]	= settr(0,0,0,0,0,"flightBound[_pid] = 0",0,0,0);
	T = trans[ 0][311] = settr(310,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(310,0,302,0,0,"sub-sequence", 1, 2, 0);
	trans[0][302]	= settr(301,4,20,84,84,"running[_pid] = 0", 1, 2, 0); /* m: 303 -> 0,20 */
	reached0[303] = 1;
	trans[0][303]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][304]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][305]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][306]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][307]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][308]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][309]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][310]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][312]	= settr(311,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][328]	= settr(327,0,397,1,0,".(goto)", 0, 2, 0);
	T = trans[ 0][322] = settr(321,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(321,2,314,0,0,"ATOMIC", 1, 2, 0);
	trans[0][314]	= settr(313,2,319,85,85,"((status[r]==1))", 1, 2, 0); /* m: 315 -> 319,0 */
	reached0[315] = 1;
	trans[0][315]	= settr(0,0,0,0,0,"prior[r] = seen",0,0,0);
	trans[0][316]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	T = trans[ 0][319] = settr(318,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(318,0,317,0,0,"sub-sequence", 1, 2, 0);
	trans[0][317]	= settr(316,4,1028,86,86,"isCurrent[0] = (isCurrent[0]&&(running[0]!=(r+1)))", 1, 2, 0); /* m: 318 -> 0,1028 */
	reached0[318] = 1;
	trans[0][318]	= settr(0,0,0,0,0,"isCurrent[1] = (isCurrent[1]&&(running[1]!=(r+1)))",0,0,0);
	trans[0][320]	= settr(0,0,0,0,0,"progress = 2",0,0,0);
	trans[0][321]	= settr(320,0,1028,1,0,"goto report", 1, 2, 0);
	T = trans[ 0][326] = settr(325,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(325,2,323,0,0,"ATOMIC", 1, 2, 0);
	trans[0][323]	= settr(322,4,104,87,87,"((status[r]!=1))", 1, 2, 0); /* m: 324 -> 104,0 */
	reached0[324] = 1;
	trans[0][324]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][325]	= settr(324,0,104,1,0,"goto resume", 1, 2, 0);
	T = trans[ 0][397] = settr(396,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(396,2,395,0,0,"ATOMIC", 1, 2, 0);
	T = trans[0][395] = settr(394,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(394,2,329,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(394,2,348,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(394,2,367,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(394,2,371,0,0,"IF", 1, 2, 0);
	trans[0][329]	= settr(328,2,346,88,0,"((status[r]==3))", 1, 2, 0);
	T = trans[ 0][346] = settr(345,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(345,0,334,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][334] = settr(333,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(333,2,330,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(333,2,333,0,0,"IF", 1, 2, 0);
	trans[0][330]	= settr(329,2,345,89,89,"(isAwaited[_pid])", 1, 2, 0); /* m: 331 -> 345,0 */
	reached0[331] = 1;
	trans[0][331]	= settr(0,0,0,0,0,"phase[r] = 3",0,0,0);
	trans[0][332]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][335]	= settr(334,2,345,1,0,".(goto)", 1, 2, 0);
	trans[0][333]	= settr(332,2,345,2,0,"else", 1, 2, 0);
	T = trans[ 0][345] = settr(344,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(344,0,336,0,0,"sub-sequence", 1, 2, 0);
	trans[0][336]	= settr(335,4,20,90,90,"running[_pid] = 0", 1, 2, 0); /* m: 337 -> 0,20 */
	reached0[337] = 1;
	trans[0][337]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][338]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][339]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][340]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][341]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][342]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][343]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][344]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][347]	= settr(346,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][396]	= settr(395,0,513,91,91,".(goto)", 1, 2, 0);
	trans[0][348]	= settr(347,2,365,92,0,"((status[r]>=4))", 1, 2, 0);
	T = trans[ 0][365] = settr(364,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(364,0,353,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][353] = settr(352,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(352,2,349,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(352,2,352,0,0,"IF", 1, 2, 0);
	trans[0][349]	= settr(348,2,364,93,93,"(isAwaited[_pid])", 1, 2, 0); /* m: 350 -> 364,0 */
	reached0[350] = 1;
	trans[0][350]	= settr(0,0,0,0,0,"phase[r] = status[r]",0,0,0);
	trans[0][351]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][354]	= settr(353,2,364,1,0,".(goto)", 1, 2, 0);
	trans[0][352]	= settr(351,2,364,2,0,"else", 1, 2, 0);
	T = trans[ 0][364] = settr(363,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(363,0,355,0,0,"sub-sequence", 1, 2, 0);
	trans[0][355]	= settr(354,4,20,94,94,"running[_pid] = 0", 1, 2, 0); /* m: 356 -> 0,20 */
	reached0[356] = 1;
	trans[0][356]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][357]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][358]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][359]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][360]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][361]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][362]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][363]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][366]	= settr(365,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][367]	= settr(366,4,513,95,95,"(((status[r]==2)&&!(provenNotExecuted[r])))", 1, 2, 0); /* m: 368 -> 513,0 */
	reached0[368] = 1;
	trans[0][368]	= settr(0,0,0,0,0,"since = earliest[r]",0,0,0);
	trans[0][369]	= settr(0,0,0,0,0,"seen = prior[r]",0,0,0);
	trans[0][370]	= settr(369,0,513,1,0,"goto lookThenSend", 1, 2, 0);
	trans[0][371]	= settr(370,2,393,96,0,"(((status[r]==1)||((status[r]==2)&&provenNotExecuted[r])))", 1, 2, 0);
	T = trans[0][393] = settr(392,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(392,2,372,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(392,2,391,0,0,"IF", 1, 2, 0);
	trans[0][372]	= settr(371,2,389,97,0,"(cancelRequested[r])", 1, 2, 0);
	T = trans[ 0][389] = settr(388,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(388,0,377,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][377] = settr(376,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(376,2,373,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(376,2,376,0,0,"IF", 1, 2, 0);
	trans[0][373]	= settr(372,2,388,98,98,"(isAwaited[_pid])", 1, 2, 0); /* m: 374 -> 388,0 */
	reached0[374] = 1;
	trans[0][374]	= settr(0,0,0,0,0,"phase[r] = 4",0,0,0);
	trans[0][375]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][378]	= settr(377,2,388,1,0,".(goto)", 1, 2, 0);
	trans[0][376]	= settr(375,2,388,2,0,"else", 1, 2, 0);
	T = trans[ 0][388] = settr(387,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(387,0,379,0,0,"sub-sequence", 1, 2, 0);
	trans[0][379]	= settr(378,4,20,99,99,"running[_pid] = 0", 1, 2, 0); /* m: 380 -> 0,20 */
	reached0[380] = 1;
	trans[0][380]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][381]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][382]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][383]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][384]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][385]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][386]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][387]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][390]	= settr(389,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][394]	= settr(393,2,396,1,0,".(goto)", 1, 2, 0); /* m: 396 -> 0,513 */
	reached0[396] = 1;
	trans[0][391]	= settr(390,2,392,2,0,"else", 1, 2, 0);
	trans[0][392]	= settr(391,0,589,1,0,"goto send", 1, 2, 0);
	T = trans[0][513] = settr(512,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(512,0,417,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(512,0,437,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(512,0,478,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(512,0,485,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(512,0,512,0,0,"IF", 0, 2, 0);
	T = trans[ 0][417] = settr(416,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(416,2,405,0,0,"ATOMIC", 1, 2, 0);
	T = trans[ 0][405] = settr(404,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(404,0,401,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][401] = settr(400,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(400,2,398,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(400,2,400,0,0,"IF", 1, 2, 0);
	trans[0][398]	= settr(397,2,415,100,100,"(((flight[_pid]==1)&&!(unheard[r])))", 1, 2, 0); /* m: 399 -> 415,0 */
	reached0[399] = 1;
	trans[0][399]	= settr(0,0,0,0,0,"unheard[r] = (flightBound[_pid]+1)",0,0,0);
	trans[0][402]	= settr(401,2,403,1,0,".(goto)", 1, 2, 0); /* m: 403 -> 0,415 */
	reached0[403] = 1;
	trans[0][400]	= settr(399,2,403,2,0,"else", 1, 2, 0);
	trans[0][403]	= settr(402,2,415,101,101,"flight[_pid] = 0", 1, 2, 0); /* m: 404 -> 0,415 */
	reached0[404] = 1;
	trans[0][404]	= settr(0,0,0,0,0,"flightBound[_pid] = 0",0,0,0);
	T = trans[ 0][415] = settr(414,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(414,0,406,0,0,"sub-sequence", 1, 2, 0);
	trans[0][406]	= settr(405,4,20,102,102,"running[_pid] = 0", 1, 2, 0); /* m: 407 -> 0,20 */
	reached0[407] = 1;
	trans[0][407]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][408]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][409]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][410]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][411]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][412]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][413]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][414]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][416]	= settr(415,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][514]	= settr(513,0,589,1,0,".(goto)", 0, 2, 0);
	T = trans[ 0][437] = settr(436,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(436,2,418,0,0,"ATOMIC", 1, 2, 0);
	trans[0][418]	= settr(417,2,435,103,0,"((tick<4))", 1, 2, 0);
	T = trans[ 0][435] = settr(434,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(434,0,423,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][423] = settr(422,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(422,2,419,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(422,2,422,0,0,"IF", 1, 2, 0);
	trans[0][419]	= settr(418,2,434,104,104,"(isAwaited[_pid])", 1, 2, 0); /* m: 420 -> 434,0 */
	reached0[420] = 1;
	trans[0][420]	= settr(0,0,0,0,0,"phase[r] = 2",0,0,0);
	trans[0][421]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][424]	= settr(423,2,434,1,0,".(goto)", 1, 2, 0);
	trans[0][422]	= settr(421,2,434,2,0,"else", 1, 2, 0);
	T = trans[ 0][434] = settr(433,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(433,0,425,0,0,"sub-sequence", 1, 2, 0);
	trans[0][425]	= settr(424,4,20,105,105,"running[_pid] = 0", 1, 2, 0); /* m: 426 -> 0,20 */
	reached0[426] = 1;
	trans[0][426]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][427]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][428]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][429]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][430]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][431]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][432]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][433]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][436]	= settr(435,0,20,1,0,"goto end_idle", 1, 2, 0);
	T = trans[ 0][478] = settr(477,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(477,2,438,0,0,"ATOMIC", 1, 2, 0);
	trans[0][438]	= settr(437,2,475,106,0,"((tick>=(4-1)))", 1, 2, 0);
	T = trans[0][475] = settr(474,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(474,2,439,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(474,2,457,0,0,"IF", 1, 2, 0);
	trans[0][439]	= settr(438,2,456,107,107,"(((tick+3)>=(since+(2*1))))", 1, 2, 0);
	T = trans[ 0][456] = settr(455,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(455,0,444,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][444] = settr(443,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(443,2,440,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(443,2,443,0,0,"IF", 1, 2, 0);
	trans[0][440]	= settr(439,2,455,108,108,"(isAwaited[_pid])", 1, 2, 0); /* m: 441 -> 455,0 */
	reached0[441] = 1;
	trans[0][441]	= settr(0,0,0,0,0,"phase[r] = 5",0,0,0);
	trans[0][442]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][445]	= settr(444,2,455,1,0,".(goto)", 1, 2, 0);
	trans[0][443]	= settr(442,2,455,2,0,"else", 1, 2, 0);
	T = trans[ 0][455] = settr(454,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(454,0,446,0,0,"sub-sequence", 1, 2, 0);
	trans[0][446]	= settr(445,4,20,109,109,"running[_pid] = 0", 1, 2, 0); /* m: 447 -> 0,20 */
	reached0[447] = 1;
	trans[0][447]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][448]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][449]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][450]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][451]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][452]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][453]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][454]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][476]	= settr(475,4,20,110,110,".(goto)", 1, 2, 0); /* m: 477 -> 0,20 */
	reached0[477] = 1;
	trans[0][457]	= settr(456,2,474,2,0,"else", 1, 2, 0);
	T = trans[ 0][474] = settr(473,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(473,0,462,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][462] = settr(461,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(461,2,458,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(461,2,461,0,0,"IF", 1, 2, 0);
	trans[0][458]	= settr(457,2,473,111,111,"(isAwaited[_pid])", 1, 2, 0); /* m: 459 -> 473,0 */
	reached0[459] = 1;
	trans[0][459]	= settr(0,0,0,0,0,"phase[r] = 2",0,0,0);
	trans[0][460]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][463]	= settr(462,2,473,1,0,".(goto)", 1, 2, 0);
	trans[0][461]	= settr(460,2,473,2,0,"else", 1, 2, 0);
	T = trans[ 0][473] = settr(472,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(472,0,464,0,0,"sub-sequence", 1, 2, 0);
	trans[0][464]	= settr(463,4,20,112,112,"running[_pid] = 0", 1, 2, 0); /* m: 465 -> 0,20 */
	reached0[465] = 1;
	trans[0][465]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][466]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][467]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][468]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][469]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][470]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][471]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][472]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][477]	= settr(476,0,20,1,0,"goto end_idle", 1, 2, 0);
	T = trans[ 0][485] = settr(484,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(484,2,479,0,0,"ATOMIC", 1, 2, 0);
	trans[0][479]	= settr(478,2,481,113,113,"(((action>seen)&&((startedAt+1)>=since)))", 1, 2, 0);
	T = trans[ 0][481] = settr(480,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(480,0,480,0,0,"sub-sequence", 1, 2, 0);
	trans[0][480]	= settr(479,4,851,114,114,"assert(((actionOf==(r+1))||((actionOf==3)&&!(isOlder[r]))))", 1, 2, 0); /* m: 482 -> 0,851 */
	reached0[482] = 1;
	trans[0][482]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][483]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][484]	= settr(483,0,851,1,0,"goto issued", 1, 2, 0);
	T = trans[ 0][512] = settr(511,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(511,2,486,0,0,"ATOMIC", 1, 2, 0);
	trans[0][486]	= settr(485,2,510,115,115,"(!(((action>seen)&&((startedAt+1)>=since))))", 1, 2, 0);
	T = trans[0][510] = settr(509,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(509,2,487,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(509,2,491,0,0,"IF", 1, 2, 0);
	trans[0][487]	= settr(486,4,589,116,116,"(((tick+3)>=(since+(2*1))))", 1, 2, 0); /* m: 488 -> 589,0 */
	reached0[488] = 1;
	trans[0][488]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][489]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][490]	= settr(489,0,589,1,0,"goto send", 1, 2, 0);
	trans[0][511]	= settr(510,0,589,1,0,".(goto)", 1, 2, 0);
	trans[0][491]	= settr(490,2,508,2,0,"else", 1, 2, 0);
	T = trans[ 0][508] = settr(507,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(507,0,496,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][496] = settr(495,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(495,2,492,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(495,2,495,0,0,"IF", 1, 2, 0);
	trans[0][492]	= settr(491,2,507,117,117,"(isAwaited[_pid])", 1, 2, 0); /* m: 493 -> 507,0 */
	reached0[493] = 1;
	trans[0][493]	= settr(0,0,0,0,0,"phase[r] = 2",0,0,0);
	trans[0][494]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][497]	= settr(496,2,507,1,0,".(goto)", 1, 2, 0);
	trans[0][495]	= settr(494,2,507,2,0,"else", 1, 2, 0);
	T = trans[ 0][507] = settr(506,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(506,0,498,0,0,"sub-sequence", 1, 2, 0);
	trans[0][498]	= settr(497,4,20,118,118,"running[_pid] = 0", 1, 2, 0); /* m: 499 -> 0,20 */
	reached0[499] = 1;
	trans[0][499]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][500]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][501]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][502]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][503]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][504]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][505]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][506]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][509]	= settr(508,0,20,1,0,"goto end_idle", 1, 2, 0);
	T = trans[0][589] = settr(588,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(588,0,534,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(588,0,544,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(588,0,564,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(588,0,584,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(588,0,588,0,0,"IF", 0, 2, 0);
	T = trans[ 0][534] = settr(533,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(533,2,522,0,0,"ATOMIC", 1, 2, 0);
	T = trans[ 0][522] = settr(521,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(521,0,518,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][518] = settr(517,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(517,2,515,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(517,2,517,0,0,"IF", 1, 2, 0);
	trans[0][515]	= settr(514,2,532,119,119,"(((flight[_pid]==1)&&!(unheard[r])))", 1, 2, 0); /* m: 516 -> 532,0 */
	reached0[516] = 1;
	trans[0][516]	= settr(0,0,0,0,0,"unheard[r] = (flightBound[_pid]+1)",0,0,0);
	trans[0][519]	= settr(518,2,520,1,0,".(goto)", 1, 2, 0); /* m: 520 -> 0,532 */
	reached0[520] = 1;
	trans[0][517]	= settr(516,2,520,2,0,"else", 1, 2, 0);
	trans[0][520]	= settr(519,2,532,120,120,"flight[_pid] = 0", 1, 2, 0); /* m: 521 -> 0,532 */
	reached0[521] = 1;
	trans[0][521]	= settr(0,0,0,0,0,"flightBound[_pid] = 0",0,0,0);
	T = trans[ 0][532] = settr(531,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(531,0,523,0,0,"sub-sequence", 1, 2, 0);
	trans[0][523]	= settr(522,4,20,121,121,"running[_pid] = 0", 1, 2, 0); /* m: 524 -> 0,20 */
	reached0[524] = 1;
	trans[0][524]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][525]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][526]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][527]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][528]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][529]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][530]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][531]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][533]	= settr(532,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][590]	= settr(589,0,644,1,0,".(goto)", 0, 2, 0);
	T = trans[ 0][544] = settr(543,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(543,2,535,0,0,"ATOMIC", 1, 2, 0);
	trans[0][535]	= settr(534,2,541,122,0,"(((tick>=(4-1))&&isCurrent[_pid]))", 1, 2, 0);
	T = trans[ 0][541] = settr(540,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(540,0,536,0,0,"sub-sequence", 1, 2, 0);
	trans[0][536]	= settr(535,2,540,123,123,"assert(((4!=4)||(executions[r]==0)))", 1, 2, 0); /* m: 537 -> 0,540 */
	reached0[537] = 1;
	trans[0][537]	= settr(0,0,0,0,0,"status[r] = 4",0,0,0);
	T = trans[ 0][540] = settr(539,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(539,0,538,0,0,"sub-sequence", 1, 2, 0);
	trans[0][538]	= settr(537,4,1028,124,124,"isCurrent[0] = (isCurrent[0]&&(running[0]!=(r+1)))", 1, 2, 0); /* m: 539 -> 0,1028 */
	reached0[539] = 1;
	trans[0][539]	= settr(0,0,0,0,0,"isCurrent[1] = (isCurrent[1]&&(running[1]!=(r+1)))",0,0,0);
	trans[0][542]	= settr(0,0,0,0,0,"progress = 4",0,0,0);
	trans[0][543]	= settr(542,0,1028,1,0,"goto report", 1, 2, 0);
	T = trans[ 0][564] = settr(563,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(563,2,545,0,0,"ATOMIC", 1, 2, 0);
	trans[0][545]	= settr(544,2,562,125,0,"(((tick>=(4-1))&&!(isCurrent[_pid])))", 1, 2, 0);
	T = trans[ 0][562] = settr(561,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(561,0,550,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][550] = settr(549,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(549,2,546,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(549,2,549,0,0,"IF", 1, 2, 0);
	trans[0][546]	= settr(545,2,561,126,126,"(isAwaited[_pid])", 1, 2, 0); /* m: 547 -> 561,0 */
	reached0[547] = 1;
	trans[0][547]	= settr(0,0,0,0,0,"phase[r] = 2",0,0,0);
	trans[0][548]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][551]	= settr(550,2,561,1,0,".(goto)", 1, 2, 0);
	trans[0][549]	= settr(548,2,561,2,0,"else", 1, 2, 0);
	T = trans[ 0][561] = settr(560,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(560,0,552,0,0,"sub-sequence", 1, 2, 0);
	trans[0][552]	= settr(551,4,20,127,127,"running[_pid] = 0", 1, 2, 0); /* m: 553 -> 0,20 */
	reached0[553] = 1;
	trans[0][553]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][554]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][555]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][556]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][557]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][558]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][559]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][560]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][563]	= settr(562,0,20,1,0,"goto end_idle", 1, 2, 0);
	T = trans[ 0][584] = settr(583,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(583,2,565,0,0,"ATOMIC", 1, 2, 0);
	trans[0][565]	= settr(564,2,582,128,0,"(((tick<4)&&stopped))", 1, 2, 0);
	T = trans[ 0][582] = settr(581,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(581,0,570,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][570] = settr(569,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(569,2,566,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(569,2,569,0,0,"IF", 1, 2, 0);
	trans[0][566]	= settr(565,2,581,129,129,"(isAwaited[_pid])", 1, 2, 0); /* m: 567 -> 581,0 */
	reached0[567] = 1;
	trans[0][567]	= settr(0,0,0,0,0,"phase[r] = 2",0,0,0);
	trans[0][568]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][571]	= settr(570,2,581,1,0,".(goto)", 1, 2, 0);
	trans[0][569]	= settr(568,2,581,2,0,"else", 1, 2, 0);
	T = trans[ 0][581] = settr(580,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(580,0,572,0,0,"sub-sequence", 1, 2, 0);
	trans[0][572]	= settr(571,4,20,130,130,"running[_pid] = 0", 1, 2, 0); /* m: 573 -> 0,20 */
	reached0[573] = 1;
	trans[0][573]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][574]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][575]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][576]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][577]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][578]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][579]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][580]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][583]	= settr(582,0,20,1,0,"goto end_idle", 1, 2, 0);
	T = trans[ 0][588] = settr(587,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(587,2,585,0,0,"ATOMIC", 1, 2, 0);
	trans[0][585]	= settr(584,4,644,131,131,"(((tick<4)&&!(stopped)))", 1, 2, 0); /* m: 586 -> 644,0 */
	reached0[586] = 1;
	trans[0][586]	= settr(0,0,0,0,0,"now = tick",0,0,0);
	trans[0][587]	= settr(586,0,644,1,0,"goto trySave", 1, 2, 0);
	T = trans[0][644] = settr(643,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(643,0,610,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(643,0,630,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(643,0,643,0,0,"IF", 0, 2, 0);
	T = trans[ 0][610] = settr(609,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(609,2,598,0,0,"ATOMIC", 1, 2, 0);
	T = trans[ 0][598] = settr(597,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(597,0,594,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][594] = settr(593,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(593,2,591,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(593,2,593,0,0,"IF", 1, 2, 0);
	trans[0][591]	= settr(590,2,608,132,132,"(((flight[_pid]==1)&&!(unheard[r])))", 1, 2, 0); /* m: 592 -> 608,0 */
	reached0[592] = 1;
	trans[0][592]	= settr(0,0,0,0,0,"unheard[r] = (flightBound[_pid]+1)",0,0,0);
	trans[0][595]	= settr(594,2,596,1,0,".(goto)", 1, 2, 0); /* m: 596 -> 0,608 */
	reached0[596] = 1;
	trans[0][593]	= settr(592,2,596,2,0,"else", 1, 2, 0);
	trans[0][596]	= settr(595,2,608,133,133,"flight[_pid] = 0", 1, 2, 0); /* m: 597 -> 0,608 */
	reached0[597] = 1;
	trans[0][597]	= settr(0,0,0,0,0,"flightBound[_pid] = 0",0,0,0);
	T = trans[ 0][608] = settr(607,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(607,0,599,0,0,"sub-sequence", 1, 2, 0);
	trans[0][599]	= settr(598,4,20,134,134,"running[_pid] = 0", 1, 2, 0); /* m: 600 -> 0,20 */
	reached0[600] = 1;
	trans[0][600]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][601]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][602]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][603]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][604]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][605]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][606]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][607]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][609]	= settr(608,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][645]	= settr(644,0,694,1,0,".(goto)", 0, 2, 0);
	T = trans[ 0][630] = settr(629,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(629,2,611,0,0,"ATOMIC", 1, 2, 0);
	trans[0][611]	= settr(610,2,628,135,0,"(!(isCurrent[_pid]))", 1, 2, 0);
	T = trans[ 0][628] = settr(627,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(627,0,616,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][616] = settr(615,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(615,2,612,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(615,2,615,0,0,"IF", 1, 2, 0);
	trans[0][612]	= settr(611,2,627,136,136,"(isAwaited[_pid])", 1, 2, 0); /* m: 613 -> 627,0 */
	reached0[613] = 1;
	trans[0][613]	= settr(0,0,0,0,0,"phase[r] = 2",0,0,0);
	trans[0][614]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][617]	= settr(616,2,627,1,0,".(goto)", 1, 2, 0);
	trans[0][615]	= settr(614,2,627,2,0,"else", 1, 2, 0);
	T = trans[ 0][627] = settr(626,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(626,0,618,0,0,"sub-sequence", 1, 2, 0);
	trans[0][618]	= settr(617,4,20,137,137,"running[_pid] = 0", 1, 2, 0); /* m: 619 -> 0,20 */
	reached0[619] = 1;
	trans[0][619]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][620]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][621]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][622]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][623]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][624]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][625]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][626]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][629]	= settr(628,0,20,1,0,"goto end_idle", 1, 2, 0);
	T = trans[ 0][643] = settr(642,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(642,2,631,0,0,"ATOMIC", 1, 2, 0);
	trans[0][631]	= settr(630,2,641,138,138,"(isCurrent[_pid])", 1, 2, 0); /* m: 632 -> 641,0 */
	reached0[632] = 1;
	trans[0][632]	= settr(0,0,0,0,0,"assert((lock==(r+1)))",0,0,0);
	trans[0][633]	= settr(0,0,0,0,0,"isOlder[r] = ( ((status[r]==1)) -> (((actionOf==3)&&(startedAt<(now+2)))) : (isOlder[r]) )",0,0,0);
	trans[0][634]	= settr(0,0,0,0,0,"status[r] = 2",0,0,0);
	trans[0][635]	= settr(0,0,0,0,0,"provenNotExecuted[r] = 0",0,0,0);
	trans[0][636]	= settr(0,0,0,0,0,"isOwnAttempt[(1-_pid)] = (isOwnAttempt[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][637]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 1",0,0,0);
	trans[0][638]	= settr(0,0,0,0,0,"earliest[r] = (now+3)",0,0,0);
	T = trans[ 0][641] = settr(640,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(640,0,639,0,0,"sub-sequence", 1, 2, 0);
	trans[0][639]	= settr(638,4,694,139,139,"isCurrent[0] = (isCurrent[0]&&(running[0]!=(r+1)))", 1, 2, 0); /* m: 640 -> 0,694 */
	reached0[640] = 1;
	trans[0][640]	= settr(0,0,0,0,0,"isCurrent[1] = (isCurrent[1]&&(running[1]!=(r+1)))",0,0,0);
	trans[0][642]	= settr(641,0,694,1,0,"goto resetPasscode", 1, 2, 0);
	T = trans[0][694] = settr(693,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(693,0,665,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(693,0,685,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(693,0,693,0,0,"IF", 0, 2, 0);
	T = trans[ 0][665] = settr(664,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(664,2,653,0,0,"ATOMIC", 1, 2, 0);
	T = trans[ 0][653] = settr(652,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(652,0,649,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][649] = settr(648,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(648,2,646,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(648,2,648,0,0,"IF", 1, 2, 0);
	trans[0][646]	= settr(645,2,663,140,140,"(((flight[_pid]==1)&&!(unheard[r])))", 1, 2, 0); /* m: 647 -> 663,0 */
	reached0[647] = 1;
	trans[0][647]	= settr(0,0,0,0,0,"unheard[r] = (flightBound[_pid]+1)",0,0,0);
	trans[0][650]	= settr(649,2,651,1,0,".(goto)", 1, 2, 0); /* m: 651 -> 0,663 */
	reached0[651] = 1;
	trans[0][648]	= settr(647,2,651,2,0,"else", 1, 2, 0);
	trans[0][651]	= settr(650,2,663,141,141,"flight[_pid] = 0", 1, 2, 0); /* m: 652 -> 0,663 */
	reached0[652] = 1;
	trans[0][652]	= settr(0,0,0,0,0,"flightBound[_pid] = 0",0,0,0);
	T = trans[ 0][663] = settr(662,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(662,0,654,0,0,"sub-sequence", 1, 2, 0);
	trans[0][654]	= settr(653,4,20,142,142,"running[_pid] = 0", 1, 2, 0); /* m: 655 -> 0,20 */
	reached0[655] = 1;
	trans[0][655]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][656]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][657]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][658]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][659]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][660]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][661]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][662]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][664]	= settr(663,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][695]	= settr(694,0,751,1,0,".(goto)", 0, 2, 0);
	T = trans[ 0][685] = settr(684,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(684,2,666,0,0,"ATOMIC", 1, 2, 0);
	trans[0][666]	= settr(665,2,683,143,143,"((tick>=(now+1)))", 1, 2, 0);
	T = trans[ 0][683] = settr(682,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(682,0,671,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][671] = settr(670,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(670,2,667,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(670,2,670,0,0,"IF", 1, 2, 0);
	trans[0][667]	= settr(666,2,682,144,144,"(isAwaited[_pid])", 1, 2, 0); /* m: 668 -> 682,0 */
	reached0[668] = 1;
	trans[0][668]	= settr(0,0,0,0,0,"phase[r] = 2",0,0,0);
	trans[0][669]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][672]	= settr(671,2,682,1,0,".(goto)", 1, 2, 0);
	trans[0][670]	= settr(669,2,682,2,0,"else", 1, 2, 0);
	T = trans[ 0][682] = settr(681,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(681,0,673,0,0,"sub-sequence", 1, 2, 0);
	trans[0][673]	= settr(672,4,20,145,145,"running[_pid] = 0", 1, 2, 0); /* m: 674 -> 0,20 */
	reached0[674] = 1;
	trans[0][674]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][675]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][676]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][677]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][678]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][679]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][680]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][681]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][684]	= settr(683,0,20,1,0,"goto end_idle", 1, 2, 0);
	T = trans[ 0][693] = settr(692,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(692,2,686,0,0,"ATOMIC", 1, 2, 0);
	trans[0][686]	= settr(685,4,751,146,146,"((tick<(now+1)))", 1, 2, 0); /* m: 687 -> 751,0 */
	reached0[687] = 1;
	trans[0][687]	= settr(0,0,0,0,0,"assert((!(stopped)||(tick<(stoppedAt+1))))",0,0,0);
	trans[0][688]	= settr(0,0,0,0,0,"assert(!(cancelRequested[r]))",0,0,0);
	trans[0][689]	= settr(0,0,0,0,0,"flight[_pid] = 1",0,0,0);
	trans[0][690]	= settr(0,0,0,0,0,"flightBound[_pid] = (tick+1)",0,0,0);
	trans[0][691]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][692]	= settr(691,0,751,1,0,"goto answer", 1, 2, 0);
	T = trans[0][751] = settr(750,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(750,0,715,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(750,0,742,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(750,0,746,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(750,0,750,0,0,"IF", 0, 2, 0);
	T = trans[ 0][715] = settr(714,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(714,2,703,0,0,"ATOMIC", 1, 2, 0);
	T = trans[ 0][703] = settr(702,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(702,0,699,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][699] = settr(698,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(698,2,696,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(698,2,698,0,0,"IF", 1, 2, 0);
	trans[0][696]	= settr(695,2,713,147,147,"(((flight[_pid]==1)&&!(unheard[r])))", 1, 2, 0); /* m: 697 -> 713,0 */
	reached0[697] = 1;
	trans[0][697]	= settr(0,0,0,0,0,"unheard[r] = (flightBound[_pid]+1)",0,0,0);
	trans[0][700]	= settr(699,2,701,1,0,".(goto)", 1, 2, 0); /* m: 701 -> 0,713 */
	reached0[701] = 1;
	trans[0][698]	= settr(697,2,701,2,0,"else", 1, 2, 0);
	trans[0][701]	= settr(700,2,713,148,148,"flight[_pid] = 0", 1, 2, 0); /* m: 702 -> 0,713 */
	reached0[702] = 1;
	trans[0][702]	= settr(0,0,0,0,0,"flightBound[_pid] = 0",0,0,0);
	T = trans[ 0][713] = settr(712,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(712,0,704,0,0,"sub-sequence", 1, 2, 0);
	trans[0][704]	= settr(703,4,20,149,149,"running[_pid] = 0", 1, 2, 0); /* m: 705 -> 0,20 */
	reached0[705] = 1;
	trans[0][705]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][706]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][707]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][708]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][709]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][710]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][711]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][712]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][714]	= settr(713,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][752]	= settr(751,0,817,1,0,".(goto)", 0, 2, 0);
	T = trans[ 0][742] = settr(741,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(741,2,723,0,0,"ATOMIC", 1, 2, 0);
	T = trans[ 0][723] = settr(722,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(722,0,719,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][719] = settr(718,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(718,2,716,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(718,2,718,0,0,"IF", 1, 2, 0);
	trans[0][716]	= settr(715,2,740,150,150,"(((flight[_pid]==1)&&!(unheard[r])))", 1, 2, 0); /* m: 717 -> 740,0 */
	reached0[717] = 1;
	trans[0][717]	= settr(0,0,0,0,0,"unheard[r] = (flightBound[_pid]+1)",0,0,0);
	trans[0][720]	= settr(719,2,721,1,0,".(goto)", 1, 2, 0); /* m: 721 -> 0,740 */
	reached0[721] = 1;
	trans[0][718]	= settr(717,2,721,2,0,"else", 1, 2, 0);
	trans[0][721]	= settr(720,2,740,151,151,"flight[_pid] = 0", 1, 2, 0); /* m: 722 -> 0,740 */
	reached0[722] = 1;
	trans[0][722]	= settr(0,0,0,0,0,"flightBound[_pid] = 0",0,0,0);
	T = trans[ 0][740] = settr(739,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(739,0,728,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][728] = settr(727,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(727,2,724,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(727,2,727,0,0,"IF", 1, 2, 0);
	trans[0][724]	= settr(723,2,739,152,152,"(isAwaited[_pid])", 1, 2, 0); /* m: 725 -> 739,0 */
	reached0[725] = 1;
	trans[0][725]	= settr(0,0,0,0,0,"phase[r] = 2",0,0,0);
	trans[0][726]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][729]	= settr(728,2,739,1,0,".(goto)", 1, 2, 0);
	trans[0][727]	= settr(726,2,739,2,0,"else", 1, 2, 0);
	T = trans[ 0][739] = settr(738,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(738,0,730,0,0,"sub-sequence", 1, 2, 0);
	trans[0][730]	= settr(729,4,20,153,153,"running[_pid] = 0", 1, 2, 0); /* m: 731 -> 0,20 */
	reached0[731] = 1;
	trans[0][731]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][732]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][733]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][734]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][735]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][736]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][737]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][738]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][741]	= settr(740,0,20,1,0,"goto end_idle", 1, 2, 0);
	T = trans[ 0][746] = settr(745,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(745,2,743,0,0,"ATOMIC", 1, 2, 0);
	trans[0][743]	= settr(742,4,851,154,154,"((flight[_pid]==2))", 1, 2, 0); /* m: 744 -> 851,0 */
	reached0[744] = 1;
	trans[0][744]	= settr(0,0,0,0,0,"flight[_pid] = 0",0,0,0);
	trans[0][745]	= settr(744,0,851,1,0,"goto issued", 1, 2, 0);
	T = trans[ 0][750] = settr(749,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(749,2,747,0,0,"ATOMIC", 1, 2, 0);
	trans[0][747]	= settr(746,4,817,155,155,"((flight[_pid]==3))", 1, 2, 0); /* m: 748 -> 817,0 */
	reached0[748] = 1;
	trans[0][748]	= settr(0,0,0,0,0,"flight[_pid] = 0",0,0,0);
	trans[0][749]	= settr(748,0,817,1,0,"goto notExecuted", 1, 2, 0);
	T = trans[0][817] = settr(816,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(816,0,772,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(816,0,796,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(816,0,816,0,0,"IF", 0, 2, 0);
	T = trans[ 0][772] = settr(771,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(771,2,760,0,0,"ATOMIC", 1, 2, 0);
	T = trans[ 0][760] = settr(759,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(759,0,756,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][756] = settr(755,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(755,2,753,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(755,2,755,0,0,"IF", 1, 2, 0);
	trans[0][753]	= settr(752,2,770,156,156,"(((flight[_pid]==1)&&!(unheard[r])))", 1, 2, 0); /* m: 754 -> 770,0 */
	reached0[754] = 1;
	trans[0][754]	= settr(0,0,0,0,0,"unheard[r] = (flightBound[_pid]+1)",0,0,0);
	trans[0][757]	= settr(756,2,758,1,0,".(goto)", 1, 2, 0); /* m: 758 -> 0,770 */
	reached0[758] = 1;
	trans[0][755]	= settr(754,2,758,2,0,"else", 1, 2, 0);
	trans[0][758]	= settr(757,2,770,157,157,"flight[_pid] = 0", 1, 2, 0); /* m: 759 -> 0,770 */
	reached0[759] = 1;
	trans[0][759]	= settr(0,0,0,0,0,"flightBound[_pid] = 0",0,0,0);
	T = trans[ 0][770] = settr(769,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(769,0,761,0,0,"sub-sequence", 1, 2, 0);
	trans[0][761]	= settr(760,4,20,158,158,"running[_pid] = 0", 1, 2, 0); /* m: 762 -> 0,20 */
	reached0[762] = 1;
	trans[0][762]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][763]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][764]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][765]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][766]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][767]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][768]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][769]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][771]	= settr(770,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][818]	= settr(817,0,851,1,0,".(goto)", 0, 2, 0);
	T = trans[ 0][796] = settr(795,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(795,2,773,0,0,"ATOMIC", 1, 2, 0);
	trans[0][773]	= settr(772,2,777,159,159,"(((status[r]==2)&&isOwnAttempt[_pid]))", 1, 2, 0); /* m: 774 -> 777,0 */
	reached0[774] = 1;
	trans[0][774]	= settr(0,0,0,0,0,"provenNotExecuted[r] = 1",0,0,0);
	T = trans[ 0][777] = settr(776,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(776,0,775,0,0,"sub-sequence", 1, 2, 0);
	trans[0][775]	= settr(774,2,794,160,160,"isCurrent[0] = (isCurrent[0]&&(running[0]!=(r+1)))", 1, 2, 0); /* m: 776 -> 0,794 */
	reached0[776] = 1;
	trans[0][776]	= settr(0,0,0,0,0,"isCurrent[1] = (isCurrent[1]&&(running[1]!=(r+1)))",0,0,0);
	T = trans[ 0][794] = settr(793,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(793,0,782,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][782] = settr(781,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(781,2,778,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(781,2,781,0,0,"IF", 1, 2, 0);
	trans[0][778]	= settr(777,2,793,161,161,"(isAwaited[_pid])", 1, 2, 0); /* m: 779 -> 793,0 */
	reached0[779] = 1;
	trans[0][779]	= settr(0,0,0,0,0,"phase[r] = 2",0,0,0);
	trans[0][780]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][783]	= settr(782,2,793,1,0,".(goto)", 1, 2, 0);
	trans[0][781]	= settr(780,2,793,2,0,"else", 1, 2, 0);
	T = trans[ 0][793] = settr(792,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(792,0,784,0,0,"sub-sequence", 1, 2, 0);
	trans[0][784]	= settr(783,4,20,162,162,"running[_pid] = 0", 1, 2, 0); /* m: 785 -> 0,20 */
	reached0[785] = 1;
	trans[0][785]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][786]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][787]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][788]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][789]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][790]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][791]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][792]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][795]	= settr(794,0,20,1,0,"goto end_idle", 1, 2, 0);
	T = trans[ 0][816] = settr(815,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(815,2,797,0,0,"ATOMIC", 1, 2, 0);
	trans[0][797]	= settr(796,2,814,163,0,"(!(((status[r]==2)&&isOwnAttempt[_pid])))", 1, 2, 0);
	T = trans[ 0][814] = settr(813,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(813,0,802,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][802] = settr(801,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(801,2,798,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(801,2,801,0,0,"IF", 1, 2, 0);
	trans[0][798]	= settr(797,2,813,164,164,"(isAwaited[_pid])", 1, 2, 0); /* m: 799 -> 813,0 */
	reached0[799] = 1;
	trans[0][799]	= settr(0,0,0,0,0,"phase[r] = 2",0,0,0);
	trans[0][800]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][803]	= settr(802,2,813,1,0,".(goto)", 1, 2, 0);
	trans[0][801]	= settr(800,2,813,2,0,"else", 1, 2, 0);
	T = trans[ 0][813] = settr(812,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(812,0,804,0,0,"sub-sequence", 1, 2, 0);
	trans[0][804]	= settr(803,4,20,165,165,"running[_pid] = 0", 1, 2, 0); /* m: 805 -> 0,20 */
	reached0[805] = 1;
	trans[0][805]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][806]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][807]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][808]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][809]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][810]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][811]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][812]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][815]	= settr(814,0,20,1,0,"goto end_idle", 1, 2, 0);
	T = trans[0][851] = settr(850,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(850,0,838,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(850,0,846,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(850,0,850,0,0,"IF", 0, 2, 0);
	T = trans[ 0][838] = settr(837,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(837,2,826,0,0,"ATOMIC", 1, 2, 0);
	T = trans[ 0][826] = settr(825,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(825,0,822,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][822] = settr(821,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(821,2,819,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(821,2,821,0,0,"IF", 1, 2, 0);
	trans[0][819]	= settr(818,2,836,166,166,"(((flight[_pid]==1)&&!(unheard[r])))", 1, 2, 0); /* m: 820 -> 836,0 */
	reached0[820] = 1;
	trans[0][820]	= settr(0,0,0,0,0,"unheard[r] = (flightBound[_pid]+1)",0,0,0);
	trans[0][823]	= settr(822,2,824,1,0,".(goto)", 1, 2, 0); /* m: 824 -> 0,836 */
	reached0[824] = 1;
	trans[0][821]	= settr(820,2,824,2,0,"else", 1, 2, 0);
	trans[0][824]	= settr(823,2,836,167,167,"flight[_pid] = 0", 1, 2, 0); /* m: 825 -> 0,836 */
	reached0[825] = 1;
	trans[0][825]	= settr(0,0,0,0,0,"flightBound[_pid] = 0",0,0,0);
	T = trans[ 0][836] = settr(835,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(835,0,827,0,0,"sub-sequence", 1, 2, 0);
	trans[0][827]	= settr(826,4,20,168,168,"running[_pid] = 0", 1, 2, 0); /* m: 828 -> 0,20 */
	reached0[828] = 1;
	trans[0][828]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][829]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][830]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][831]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][832]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][833]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][834]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][835]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][837]	= settr(836,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][852]	= settr(851,0,912,1,0,".(goto)", 0, 2, 0);
	T = trans[ 0][846] = settr(845,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(845,2,839,0,0,"ATOMIC", 1, 2, 0);
	trans[0][839]	= settr(838,2,843,169,169,"((status[r]==2))", 1, 2, 0); /* m: 840 -> 843,0 */
	reached0[840] = 1;
	trans[0][840]	= settr(0,0,0,0,0,"status[r] = 3",0,0,0);
	T = trans[ 0][843] = settr(842,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(842,0,841,0,0,"sub-sequence", 1, 2, 0);
	trans[0][841]	= settr(840,4,1028,170,170,"isCurrent[0] = (isCurrent[0]&&(running[0]!=(r+1)))", 1, 2, 0); /* m: 842 -> 0,1028 */
	reached0[842] = 1;
	trans[0][842]	= settr(0,0,0,0,0,"isCurrent[1] = (isCurrent[1]&&(running[1]!=(r+1)))",0,0,0);
	trans[0][844]	= settr(0,0,0,0,0,"progress = 3",0,0,0);
	trans[0][845]	= settr(844,0,1028,1,0,"goto report", 1, 2, 0);
	T = trans[ 0][850] = settr(849,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(849,2,847,0,0,"ATOMIC", 1, 2, 0);
	trans[0][847]	= settr(846,4,1028,171,171,"((status[r]!=2))", 1, 2, 0); /* m: 848 -> 1028,0 */
	reached0[848] = 1;
	trans[0][848]	= settr(0,0,0,0,0,"progress = ( ((status[r]>=4)) -> (status[r]) : (3) )",0,0,0);
	trans[0][849]	= settr(848,0,1028,1,0,"goto report", 1, 2, 0);
	T = trans[ 0][912] = settr(911,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(911,2,909,0,0,"ATOMIC", 1, 2, 0);
	T = trans[0][909] = settr(908,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(908,2,853,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(908,2,871,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(908,2,889,0,0,"IF", 1, 2, 0);
	trans[0][853]	= settr(852,2,870,172,0,"((tick<6))", 1, 2, 0);
	T = trans[ 0][870] = settr(869,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(869,0,858,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][858] = settr(857,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(857,2,854,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(857,2,857,0,0,"IF", 1, 2, 0);
	trans[0][854]	= settr(853,2,869,173,173,"(isAwaited[_pid])", 1, 2, 0); /* m: 855 -> 869,0 */
	reached0[855] = 1;
	trans[0][855]	= settr(0,0,0,0,0,"phase[r] = 3",0,0,0);
	trans[0][856]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][859]	= settr(858,2,869,1,0,".(goto)", 1, 2, 0);
	trans[0][857]	= settr(856,2,869,2,0,"else", 1, 2, 0);
	T = trans[ 0][869] = settr(868,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(868,0,860,0,0,"sub-sequence", 1, 2, 0);
	trans[0][860]	= settr(859,4,20,174,174,"running[_pid] = 0", 1, 2, 0); /* m: 861 -> 0,20 */
	reached0[861] = 1;
	trans[0][861]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][862]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][863]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][864]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][865]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][866]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][867]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][868]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][910]	= settr(909,4,20,175,175,".(goto)", 1, 2, 0); /* m: 911 -> 0,20 */
	reached0[911] = 1;
	trans[0][871]	= settr(870,2,888,176,0,"((tick>=(4-1)))", 1, 2, 0);
	T = trans[ 0][888] = settr(887,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(887,0,876,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][876] = settr(875,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(875,2,872,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(875,2,875,0,0,"IF", 1, 2, 0);
	trans[0][872]	= settr(871,2,887,177,177,"(isAwaited[_pid])", 1, 2, 0); /* m: 873 -> 887,0 */
	reached0[873] = 1;
	trans[0][873]	= settr(0,0,0,0,0,"phase[r] = 5",0,0,0);
	trans[0][874]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][877]	= settr(876,2,887,1,0,".(goto)", 1, 2, 0);
	trans[0][875]	= settr(874,2,887,2,0,"else", 1, 2, 0);
	T = trans[ 0][887] = settr(886,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(886,0,878,0,0,"sub-sequence", 1, 2, 0);
	trans[0][878]	= settr(877,4,20,178,178,"running[_pid] = 0", 1, 2, 0); /* m: 879 -> 0,20 */
	reached0[879] = 1;
	trans[0][879]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][880]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][881]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][882]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][883]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][884]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][885]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][886]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][889]	= settr(888,2,891,179,0,"((isDone&&((action>prior[r])&&((startedAt+1)>=earliest[r]))))", 1, 2, 0);
	T = trans[ 0][891] = settr(890,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(890,0,890,0,0,"sub-sequence", 1, 2, 0);
	trans[0][890]	= settr(889,2,908,180,0,"assert(((actionOf==(r+1))||((actionOf==3)&&!(isOlder[r]))))", 1, 2, 0);
	T = trans[ 0][908] = settr(907,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(907,0,896,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][896] = settr(895,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(895,2,892,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(895,2,895,0,0,"IF", 1, 2, 0);
	trans[0][892]	= settr(891,2,907,181,181,"(isAwaited[_pid])", 1, 2, 0); /* m: 893 -> 907,0 */
	reached0[893] = 1;
	trans[0][893]	= settr(0,0,0,0,0,"phase[r] = 6",0,0,0);
	trans[0][894]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][897]	= settr(896,2,907,1,0,".(goto)", 1, 2, 0);
	trans[0][895]	= settr(894,2,907,2,0,"else", 1, 2, 0);
	T = trans[ 0][907] = settr(906,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(906,0,898,0,0,"sub-sequence", 1, 2, 0);
	trans[0][898]	= settr(897,4,20,182,182,"running[_pid] = 0", 1, 2, 0); /* m: 899 -> 0,20 */
	reached0[899] = 1;
	trans[0][899]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][900]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][901]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][902]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][903]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][904]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][905]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][906]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][911]	= settr(910,0,20,1,0,"goto end_idle", 1, 2, 0);
	T = trans[ 0][923] = settr(922,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(922,2,921,0,0,"ATOMIC", 1, 2, 0);
	T = trans[0][921] = settr(920,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(920,2,913,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(920,2,920,0,0,"IF", 1, 2, 0);
	trans[0][913]	= settr(912,2,919,183,0,"(!((status[r]>=4)))", 1, 2, 0);
	T = trans[ 0][919] = settr(918,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(918,0,914,0,0,"sub-sequence", 1, 2, 0);
	trans[0][914]	= settr(913,2,918,184,184,"assert(((phase[r]!=4)||(executions[r]==0)))", 1, 2, 0); /* m: 915 -> 0,918 */
	reached0[915] = 1;
	trans[0][915]	= settr(0,0,0,0,0,"status[r] = phase[r]",0,0,0);
	T = trans[ 0][918] = settr(917,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(917,0,916,0,0,"sub-sequence", 1, 2, 0);
	trans[0][916]	= settr(915,4,987,185,185,"isCurrent[0] = (isCurrent[0]&&(running[0]!=(r+1)))", 1, 2, 0); /* m: 917 -> 0,987 */
	reached0[917] = 1;
	trans[0][917]	= settr(0,0,0,0,0,"isCurrent[1] = (isCurrent[1]&&(running[1]!=(r+1)))",0,0,0);
	trans[0][922]	= settr(921,0,987,186,186,".(goto)", 1, 2, 0);
	trans[0][920]	= settr(919,2,922,2,0,"else", 1, 2, 0);
	T = trans[0][987] = settr(986,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(986,0,943,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(986,0,966,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(986,0,986,0,0,"IF", 0, 2, 0);
	T = trans[ 0][943] = settr(942,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(942,2,931,0,0,"ATOMIC", 1, 2, 0);
	T = trans[ 0][931] = settr(930,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(930,0,927,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][927] = settr(926,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(926,2,924,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(926,2,926,0,0,"IF", 1, 2, 0);
	trans[0][924]	= settr(923,2,941,187,187,"(((flight[_pid]==1)&&!(unheard[r])))", 1, 2, 0); /* m: 925 -> 941,0 */
	reached0[925] = 1;
	trans[0][925]	= settr(0,0,0,0,0,"unheard[r] = (flightBound[_pid]+1)",0,0,0);
	trans[0][928]	= settr(927,2,929,1,0,".(goto)", 1, 2, 0); /* m: 929 -> 0,941 */
	reached0[929] = 1;
	trans[0][926]	= settr(925,2,929,2,0,"else", 1, 2, 0);
	trans[0][929]	= settr(928,2,941,188,188,"flight[_pid] = 0", 1, 2, 0); /* m: 930 -> 0,941 */
	reached0[930] = 1;
	trans[0][930]	= settr(0,0,0,0,0,"flightBound[_pid] = 0",0,0,0);
	T = trans[ 0][941] = settr(940,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(940,0,932,0,0,"sub-sequence", 1, 2, 0);
	trans[0][932]	= settr(931,4,20,189,189,"running[_pid] = 0", 1, 2, 0); /* m: 933 -> 0,20 */
	reached0[933] = 1;
	trans[0][933]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][934]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][935]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][936]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][937]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][938]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][939]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][940]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][942]	= settr(941,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][988]	= settr(987,0,1028,1,0,".(goto)", 0, 2, 0);
	T = trans[ 0][966] = settr(965,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(965,2,944,0,0,"ATOMIC", 1, 2, 0);
	trans[0][944]	= settr(943,2,947,190,0,"((lock==(r+1)))", 1, 2, 0);
	T = trans[ 0][947] = settr(946,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(946,0,945,0,0,"sub-sequence", 1, 2, 0);
	trans[0][945]	= settr(944,2,964,191,191,"assert((((lock==0)||(lock==0))||((status[(lock-1)]!=2)&&(status[(lock-1)]!=3))))", 1, 2, 0); /* m: 946 -> 0,964 */
	reached0[946] = 1;
	trans[0][946]	= settr(0,0,0,0,0,"lock = 0",0,0,0);
	T = trans[ 0][964] = settr(963,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(963,0,952,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][952] = settr(951,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(951,2,948,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(951,2,951,0,0,"IF", 1, 2, 0);
	trans[0][948]	= settr(947,2,963,192,192,"(isAwaited[_pid])", 1, 2, 0); /* m: 949 -> 963,0 */
	reached0[949] = 1;
	trans[0][949]	= settr(0,0,0,0,0,"phase[r] = 7",0,0,0);
	trans[0][950]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][953]	= settr(952,2,963,1,0,".(goto)", 1, 2, 0);
	trans[0][951]	= settr(950,2,963,2,0,"else", 1, 2, 0);
	T = trans[ 0][963] = settr(962,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(962,0,954,0,0,"sub-sequence", 1, 2, 0);
	trans[0][954]	= settr(953,4,20,193,193,"running[_pid] = 0", 1, 2, 0); /* m: 955 -> 0,20 */
	reached0[955] = 1;
	trans[0][955]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][956]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][957]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][958]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][959]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][960]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][961]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][962]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][965]	= settr(964,0,20,1,0,"goto end_idle", 1, 2, 0);
	T = trans[ 0][986] = settr(985,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(985,2,967,0,0,"ATOMIC", 1, 2, 0);
	trans[0][967]	= settr(966,2,984,194,0,"((lock!=(r+1)))", 1, 2, 0);
	T = trans[ 0][984] = settr(983,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(983,0,972,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][972] = settr(971,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(971,2,968,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(971,2,971,0,0,"IF", 1, 2, 0);
	trans[0][968]	= settr(967,2,983,195,195,"(isAwaited[_pid])", 1, 2, 0); /* m: 969 -> 983,0 */
	reached0[969] = 1;
	trans[0][969]	= settr(0,0,0,0,0,"phase[r] = 7",0,0,0);
	trans[0][970]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][973]	= settr(972,2,983,1,0,".(goto)", 1, 2, 0);
	trans[0][971]	= settr(970,2,983,2,0,"else", 1, 2, 0);
	T = trans[ 0][983] = settr(982,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(982,0,974,0,0,"sub-sequence", 1, 2, 0);
	trans[0][974]	= settr(973,4,20,196,196,"running[_pid] = 0", 1, 2, 0); /* m: 975 -> 0,20 */
	reached0[975] = 1;
	trans[0][975]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][976]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][977]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][978]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][979]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][980]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][981]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][982]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][985]	= settr(984,0,20,1,0,"goto end_idle", 1, 2, 0);
	T = trans[0][1028] = settr(1027,0,0,0,0,"IF", 0, 2, 0);
	T = T->nxt	= settr(1027,0,1008,0,0,"IF", 0, 2, 0);
	    T->nxt	= settr(1027,0,1027,0,0,"IF", 0, 2, 0);
	T = trans[ 0][1008] = settr(1007,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1007,2,996,0,0,"ATOMIC", 1, 2, 0);
	T = trans[ 0][996] = settr(995,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(995,0,992,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][992] = settr(991,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(991,2,989,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(991,2,991,0,0,"IF", 1, 2, 0);
	trans[0][989]	= settr(988,2,1006,197,197,"(((flight[_pid]==1)&&!(unheard[r])))", 1, 2, 0); /* m: 990 -> 1006,0 */
	reached0[990] = 1;
	trans[0][990]	= settr(0,0,0,0,0,"unheard[r] = (flightBound[_pid]+1)",0,0,0);
	trans[0][993]	= settr(992,2,994,1,0,".(goto)", 1, 2, 0); /* m: 994 -> 0,1006 */
	reached0[994] = 1;
	trans[0][991]	= settr(990,2,994,2,0,"else", 1, 2, 0);
	trans[0][994]	= settr(993,2,1006,198,198,"flight[_pid] = 0", 1, 2, 0); /* m: 995 -> 0,1006 */
	reached0[995] = 1;
	trans[0][995]	= settr(0,0,0,0,0,"flightBound[_pid] = 0",0,0,0);
	T = trans[ 0][1006] = settr(1005,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(1005,0,997,0,0,"sub-sequence", 1, 2, 0);
	trans[0][997]	= settr(996,4,20,199,199,"running[_pid] = 0", 1, 2, 0); /* m: 998 -> 0,20 */
	reached0[998] = 1;
	trans[0][998]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][999]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][1000]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][1001]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][1002]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][1003]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][1004]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][1005]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][1007]	= settr(1006,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][1029]	= settr(1028,0,1030,1,0,".(goto)", 0, 2, 0);
	T = trans[ 0][1027] = settr(1026,2,0,0,0,"ATOMIC", 1, 2, 0);
	T->nxt	= settr(1026,2,1025,0,0,"ATOMIC", 1, 2, 0);
	T = trans[ 0][1025] = settr(1024,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(1024,0,1013,0,0,"sub-sequence", 1, 2, 0);
	T = trans[0][1013] = settr(1012,2,0,0,0,"IF", 1, 2, 0);
	T = T->nxt	= settr(1012,2,1009,0,0,"IF", 1, 2, 0);
	    T->nxt	= settr(1012,2,1012,0,0,"IF", 1, 2, 0);
	trans[0][1009]	= settr(1008,2,1024,200,200,"(isAwaited[_pid])", 1, 2, 0); /* m: 1010 -> 1024,0 */
	reached0[1010] = 1;
	trans[0][1010]	= settr(0,0,0,0,0,"phase[r] = progress",0,0,0);
	trans[0][1011]	= settr(0,0,0,0,0,"isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))",0,0,0);
	trans[0][1014]	= settr(1013,2,1024,1,0,".(goto)", 1, 2, 0);
	trans[0][1012]	= settr(1011,2,1024,2,0,"else", 1, 2, 0);
	T = trans[ 0][1024] = settr(1023,0,0,0,0,"sub-sequence", 1, 2, 0);
	T->nxt	= settr(1023,0,1015,0,0,"sub-sequence", 1, 2, 0);
	trans[0][1015]	= settr(1014,4,20,201,201,"running[_pid] = 0", 1, 2, 0); /* m: 1016 -> 0,20 */
	reached0[1016] = 1;
	trans[0][1016]	= settr(0,0,0,0,0,"isAwaited[_pid] = 0",0,0,0);
	trans[0][1017]	= settr(0,0,0,0,0,"isCurrent[_pid] = 0",0,0,0);
	trans[0][1018]	= settr(0,0,0,0,0,"isOwnAttempt[_pid] = 0",0,0,0);
	trans[0][1019]	= settr(0,0,0,0,0,"now = 0",0,0,0);
	trans[0][1020]	= settr(0,0,0,0,0,"seen = 0",0,0,0);
	trans[0][1021]	= settr(0,0,0,0,0,"since = 0",0,0,0);
	trans[0][1022]	= settr(0,0,0,0,0,"progress = 0",0,0,0);
	trans[0][1023]	= settr(0,0,0,0,0,"r = 0",0,0,0);
	trans[0][1026]	= settr(1025,0,20,1,0,"goto end_idle", 1, 2, 0);
	trans[0][1030]	= settr(1029,0,0,202,202,"-end-", 0, 3500, 0);
	/* np_ demon: */
	trans[_NP_] = (Trans **) emalloc(3*sizeof(Trans *));
	T = trans[_NP_][0] = settr(9997,0,1,_T5,0,"(np_)", 1,2,0);
	    T->nxt	  = settr(9998,0,0,_T2,0,"(1)",   0,2,0);
	T = trans[_NP_][1] = settr(9999,0,1,_T5,0,"(np_)", 1,2,0);
}

Trans *
settr(	int t_id, int a, int b, int c, int d,
	char *t, int g, int tpe0, int tpe1)
{	Trans *tmp = (Trans *) emalloc(sizeof(Trans));

	tmp->atom  = a&(6|32);	/* only (2|8|32) have meaning */
	if (!g) tmp->atom |= 8;	/* no global references */
	tmp->st    = b;
	tmp->tpe[0] = tpe0;
	tmp->tpe[1] = tpe1;
	tmp->tp    = t;
	tmp->t_id  = t_id;
	tmp->forw  = c;
	tmp->back  = d;
	return tmp;
}

Trans *
cpytr(Trans *a)
{	Trans *tmp = (Trans *) emalloc(sizeof(Trans));

	int i;
	tmp->atom  = a->atom;
	tmp->st    = a->st;
#ifdef HAS_UNLESS
	tmp->e_trans = a->e_trans;
	for (i = 0; i < HAS_UNLESS; i++)
		tmp->escp[i] = a->escp[i];
#endif
	tmp->tpe[0] = a->tpe[0];
	tmp->tpe[1] = a->tpe[1];
	for (i = 0; i < 6; i++)
	{	tmp->qu[i] = a->qu[i];
		tmp->ty[i] = a->ty[i];
	}
	tmp->tp    = (char *) emalloc(strlen(a->tp)+1);
	strcpy(tmp->tp, a->tp);
	tmp->t_id  = a->t_id;
	tmp->forw  = a->forw;
	tmp->back  = a->back;
	return tmp;
}

#ifndef NOREDUCE
int
srinc_set(int n)
{	if (n <= 2) return LOCAL;
	if (n <= 2+  DELTA) return Q_FULL_F; /* 's' or nfull  */
	if (n <= 2+2*DELTA) return Q_EMPT_F; /* 'r' or nempty */
	if (n <= 2+3*DELTA) return Q_EMPT_T; /* empty */
	if (n <= 2+4*DELTA) return Q_FULL_T; /* full  */
	if (n ==   5*DELTA) return GLOBAL;
	if (n ==   6*DELTA) return TIMEOUT_F;
	if (n ==   7*DELTA) return ALPHA_F;
	Uerror("cannot happen srinc_class");
	return BAD;
}
int
srunc(int n, int m)
{	switch(m) {
	case Q_FULL_F: return n-2;
	case Q_EMPT_F: return n-2-DELTA;
	case Q_EMPT_T: return n-2-2*DELTA;
	case Q_FULL_T: return n-2-3*DELTA;
	case ALPHA_F:
	case TIMEOUT_F: return 257; /* non-zero, and > MAXQ */
	}
	Uerror("cannot happen srunc");
	return 0;
}
#endif
int cnt;
#ifdef HAS_UNLESS
int
isthere(Trans *a, int b)
{	Trans *t;
	for (t = a; t; t = t->nxt)
		if (t->t_id == b)
			return 1;
	return 0;
}
#endif
#ifndef NOREDUCE
int
mark_safety(Trans *t) /* for conditional safety */
{	int g = 0, i, j, k;

	if (!t) return 0;
	if (t->qu[0])
		return (t->qu[1])?2:1;	/* marked */

	for (i = 0; i < 2; i++)
	{	j = srinc_set(t->tpe[i]);
		if (j >= GLOBAL && j != ALPHA_F)
			return -1;
		if (j != LOCAL)
		{	k = srunc(t->tpe[i], j);
			if (g == 0
			||  t->qu[0] != k
			||  t->ty[0] != j)
			{	t->qu[g] = k;
				t->ty[g] = j;
				g++;
	}	}	}
	return g;
}
#endif
void
retrans(int n, int m, int is, short srcln[], uchar reach[], uchar lpstate[])
	/* process n, with m states, is=initial state */
{	Trans *T0, *T1, *T2, *T3;
	Trans *T4, *T5; /* t_reverse or has_unless */
	int i;
#if defined(HAS_UNLESS) || !defined(NOREDUCE)
	int k;
#endif
#ifndef NOREDUCE
	int g, h, j, aa;
#endif
#ifdef HAS_UNLESS
	int p;
#endif
	if (state_tables >= 4)
	{	printf("STEP 1 %s\n", 
			procname[n]);
		for (i = 1; i < m; i++)
		for (T0 = trans[n][i]; T0; T0 = T0->nxt)
			crack(n, i, T0, srcln);
		return;
	}
	do {
		for (i = 1, cnt = 0; i < m; i++)
		{	T2 = trans[n][i];
			T1 = T2?T2->nxt:(Trans *)0;
/* prescan: */		for (T0 = T1; T0; T0 = T0->nxt)
/* choice in choice */	{	if (T0->st && trans[n][T0->st]
				&&  trans[n][T0->st]->nxt)
					break;
			}
#if 0
		if (T0)
		printf("\tstate %d / %d: choice in choice\n",
		i, T0->st);
#endif
			if (T0)
			for (T0 = T1; T0; T0 = T0->nxt)
			{	T3 = trans[n][T0->st];
				if (!T3->nxt)
				{	T2->nxt = cpytr(T0);
					T2 = T2->nxt;
					imed(T2, T0->st, n, i);
					continue;
				}
				do {	T3 = T3->nxt;
					T2->nxt = cpytr(T3);
					T2 = T2->nxt;
					imed(T2, T0->st, n, i);
				} while (T3->nxt);
				cnt++;
			}
		}
	} while (cnt);
	if (state_tables >= 3)
	{	printf("STEP 2 %s\n", 
			procname[n]);
		for (i = 1; i < m; i++)
		for (T0 = trans[n][i]; T0; T0 = T0->nxt)
			crack(n, i, T0, srcln);
		return;
	}
	for (i = 1; i < m; i++)
	{	if (trans[n][i] && trans[n][i]->nxt) /* optimize */
		{	T1 = trans[n][i]->nxt;
#if 0
			printf("\t\tpull %d (%d) to %d\n",
			T1->st, T1->forw, i);
#endif
			srcln[i] = srcln[T1->st];	/* Oyvind Teig, 5.2.0 */

			if (!trans[n][T1->st]) continue;
			T0 = cpytr(trans[n][T1->st]);
			trans[n][i] = T0;
			reach[T1->st] = 1;
			imed(T0, T1->st, n, i);
			for (T1 = T1->nxt; T1; T1 = T1->nxt)
			{
#if 0
			printf("\t\tpull %d (%d) to %d\n",
				T1->st, T1->forw, i);
#endif
		/*		srcln[i] = srcln[T1->st];  gh: not useful */
				if (!trans[n][T1->st]) continue;
				T0->nxt = cpytr(trans[n][T1->st]);
				T0 = T0->nxt;
				reach[T1->st] = 1;
				imed(T0, T1->st, n, i);
	}	}	}
	if (state_tables >= 2)
	{	printf("STEP 3 %s\n", 
			procname[n]);
		for (i = 1; i < m; i++)
		for (T0 = trans[n][i]; T0; T0 = T0->nxt)
			crack(n, i, T0, srcln);
		return;
	}
#ifdef HAS_UNLESS
	for (i = 1; i < m; i++)
	{	if (!trans[n][i]) continue;
		/* check for each state i if an
		 * escape to some state p is defined
		 * if so, copy and mark p's transitions
		 * and prepend them to the transition-
		 * list of state i
		 */
	 if (!like_java) /* the default */
	 {	for (T0 = trans[n][i]; T0; T0 = T0->nxt)
		for (k = HAS_UNLESS-1; k >= 0; k--)
		{	if (p = T0->escp[k])
			for (T1 = trans[n][p]; T1; T1 = T1->nxt)
			{	if (isthere(trans[n][i], T1->t_id))
					continue;
				T2 = cpytr(T1);
				T2->e_trans = p;
				T2->nxt = trans[n][i];
				trans[n][i] = T2;
		}	}
	 } else /* outermost unless checked first */
	 {	T4 = T3 = (Trans *) 0;
		for (T0 = trans[n][i]; T0; T0 = T0->nxt)
		for (k = HAS_UNLESS-1; k >= 0; k--)
		{	if (p = T0->escp[k])
			for (T1 = trans[n][p]; T1; T1 = T1->nxt)
			{	if (isthere(trans[n][i], T1->t_id))
					continue;
				T2 = cpytr(T1);
				T2->nxt = (Trans *) 0;
				T2->e_trans = p;
				if (T3)	T3->nxt = T2;
				else	T4 = T2;
				T3 = T2;
		}	}
		if (T4)
		{	T3->nxt = trans[n][i];
			trans[n][i] = T4;
		}
	 }
	}
#endif
#ifndef NOREDUCE
	for (i = 1; i < m; i++)
	{	if (a_cycles)
		{ /* moves through these states are visible */
	#if PROG_LAB>0 && defined(HAS_NP)
			if (progstate[n][i])
				goto degrade;
			for (T1 = trans[n][i]; T1; T1 = T1->nxt)
				if (progstate[n][T1->st])
					goto degrade;
	#endif
			if (accpstate[n][i] || visstate[n][i])
				goto degrade;
			for (T1 = trans[n][i]; T1; T1 = T1->nxt)
				if (accpstate[n][T1->st])
					goto degrade;
		}
		T1 = trans[n][i];
		if (!T1) continue;
		g = mark_safety(T1);	/* V3.3.1 */
		if (g < 0) goto degrade; /* global */
		/* check if mixing of guards preserves reduction */
		if (T1->nxt)
		{	k = 0;
			for (T0 = T1; T0; T0 = T0->nxt)
			{	if (!(T0->atom&8))
					goto degrade;
				for (aa = 0; aa < 2; aa++)
				{	j = srinc_set(T0->tpe[aa]);
					if (j >= GLOBAL && j != ALPHA_F)
						goto degrade;
					if (T0->tpe[aa]
					&&  T0->tpe[aa]
					!=  T1->tpe[0])
						k = 1;
			}	}
			/* g = 0;	V3.3.1 */
			if (k)	/* non-uniform selection */
			for (T0 = T1; T0; T0 = T0->nxt)
			for (aa = 0; aa < 2; aa++)
			{	j = srinc_set(T0->tpe[aa]);
				if (j != LOCAL)
				{	k = srunc(T0->tpe[aa], j);
					for (h = 0; h < 6; h++)
						if (T1->qu[h] == k
						&&  T1->ty[h] == j)
							break;
					if (h >= 6)
					{	T1->qu[g%6] = k;
						T1->ty[g%6] = j;
						g++;
			}	}	}
			if (g > 6)
			{	T1->qu[0] = 0;	/* turn it off */
				printf("pan: warning, line %d, ",
					srcln[i]);
			 	printf("too many stmnt types (%d)",
					g);
			  	printf(" in selection\n");
			  goto degrade;
			}
		}
		/* mark all options global if >=1 is global */
		for (T1 = trans[n][i]; T1; T1 = T1->nxt)
			if (!(T1->atom&8)) break;
		if (T1)
degrade:	for (T1 = trans[n][i]; T1; T1 = T1->nxt)
			T1->atom &= ~8;	/* mark as unsafe */
		/* can only mix 'r's or 's's if on same chan */
		/* and not mixed with other local operations */
		T1 = trans[n][i];
		if (!T1 || T1->qu[0]) continue;
		j = T1->tpe[0];
		if (T1->nxt && T1->atom&8)
		{ if (j == 5*DELTA)
		  {	printf("warning: line %d ", srcln[i]);
			printf("mixed condition ");
			printf("(defeats reduction)\n");
			goto degrade;
		  }
		  for (T0 = T1; T0; T0 = T0->nxt)
		  for (aa = 0; aa < 2; aa++)
		  if  (T0->tpe[aa] && T0->tpe[aa] != j)
		  {	printf("warning: line %d ", srcln[i]);
			printf("[%d-%d] mixed %stion ",
				T0->tpe[aa], j, 
				(j==5*DELTA)?"condi":"selec");
			printf("(defeats reduction)\n");
			printf("	'%s' <-> '%s'\n",
				T1->tp, T0->tp);
			goto degrade;
		} }
	}
#endif
	for (i = 1; i < m; i++)
	{	T2 = trans[n][i];
		if (!T2
		||  T2->nxt
		||  strncmp(T2->tp, ".(goto)", 7)
		||  !stopstate[n][i])
			continue;
		stopstate[n][T2->st] = 1;
	}
	if (state_tables && !verbose)
	{	if (dodot)
		{	char buf[256], *q = buf, *p = procname[n];
			while (*p != '\0')
			{	if (*p != ':')
				{	*q++ = *p;
				}
				p++;
			}
			*q = '\0';
			printf("digraph ");
			switch (Btypes[n]) {
			case I_PROC:  printf("init {\n"); break;
			case N_CLAIM: printf("claim_%s {\n", buf); break;
			case E_TRACE: printf("notrace {\n"); break;
			case N_TRACE: printf("trace {\n"); break;
			default:      printf("p_%s {\n", buf); break;
			}
			printf("size=\"8,10\";\n");
			printf("  GT [shape=box,style=dotted,label=\"%s\"];\n", buf);
			printf("  GT -> S%d;\n", is);
		} else
		{	switch (Btypes[n]) {
			case I_PROC:  printf("init\n"); break;
			case N_CLAIM: printf("claim %s\n", procname[n]); break;
			case E_TRACE: printf("notrace assertion\n"); break;
			case N_TRACE: printf("trace assertion\n"); break;
			default:      printf("proctype %s\n", procname[n]); break;
		}	}
		for (i = 1; i < m; i++)
		{	reach[i] = 1;
		}
		tagtable(n, m, is, srcln, reach);
		if (dodot) printf("}\n");
	} else
	for (i = 1; i < m; i++)
	{	int nrelse;
		if (Btypes[n] != N_CLAIM)
		{	for (T0 = trans[n][i]; T0; T0 = T0->nxt)
			{	if (T0->st == i
				&& strcmp(T0->tp, "(1)") == 0)
				{	printf("error: proctype '%s' ",
						procname[n]);
		  			printf("line %d, state %d: has un",
						srcln[i], i);
					printf("conditional self-loop\n");
					pan_exit(1);
		}	}	}
		nrelse = 0;
		for (T0 = trans[n][i]; T0; T0 = T0->nxt)
		{	if (strcmp(T0->tp, "else") == 0)
				nrelse++;
		}
		if (nrelse > 1)
		{	printf("error: proctype '%s' state",
				procname[n]);
		  	printf(" %d, inherits %d", i, nrelse);
		  	printf(" 'else' stmnts\n");
			pan_exit(1);
	}	}
#if !defined(LOOPSTATE) && !defined(BFS_PAR)
	if (state_tables)
#endif
	do_dfs(n, m, is, srcln, reach, lpstate);

	if (!t_reverse)
	{	return;
	}
	/* process n, with m states, is=initial state -- reverse list */
	if (!state_tables && Btypes[n] != N_CLAIM)
	{	for (i = 1; i < m; i++)
		{	Trans *Tx = (Trans *) 0; /* list of escapes */
			Trans *Ty = (Trans *) 0; /* its tail element */
			T1 = (Trans *) 0; /* reversed list */
			T2 = (Trans *) 0; /* its tail */
			T3 = (Trans *) 0; /* remembers possible 'else' */

			/* find unless-escapes, they should go first */
			T4 = T5 = T0 = trans[n][i];
	#ifdef HAS_UNLESS
			while (T4 && T4->e_trans) /* escapes are first in orig list */
			{	T5 = T4;	  /* remember predecessor */
				T4 = T4->nxt;
			}
	#endif
			/* T4 points to first non-escape, T5 to its parent, T0 to original list */
			if (T4 != T0)		 /* there was at least one escape */
			{	T3 = T5->nxt;		 /* start of non-escapes */
				T5->nxt = (Trans *) 0;	 /* separate */
				Tx = T0;		 /* start of the escapes */
				Ty = T5;		 /* its tail */
				T0 = T3;		 /* the rest, to be reversed */
			}
			/* T0 points to first non-escape, Tx to the list of escapes, Ty to its tail */

			/* first tail-add non-escape transitions, reversed */
			T3 = (Trans *) 0;
			for (T5 = T0; T5; T5 = T4)
			{	T4 = T5->nxt;
	#ifdef HAS_UNLESS
				if (T5->e_trans)
				{	printf("error: cannot happen!\n");
					continue;
				}
	#endif
				if (strcmp(T5->tp, "else") == 0)
				{	T3 = T5;
					T5->nxt = (Trans *) 0;
				} else
				{	T5->nxt = T1;
					if (!T1) { T2 = T5; }
					T1 = T5;
			}	}
			/* T3 points to a possible else, which is removed from the list */
			/* T1 points to the reversed list so far (without escapes) */
			/* T2 points to the tail element -- where the else should go */
			if (T2 && T3)
			{	T2->nxt = T3;	/* add else */
			} else
			{	if (T3) /* there was an else, but there's no tail */
				{	if (!T1)	/* and no reversed list */
					{	T1 = T3; /* odd, but possible */
					} else		/* even stranger */
					{	T1->nxt = T3;
			}	}	}

			/* add in the escapes, to that they appear at the front */
			if (Tx && Ty) { Ty->nxt = T1; T1 = Tx; }

			trans[n][i] = T1;
			/* reversed, with escapes first and else last */
	}	}
	if (state_tables && verbose)
	{	printf("FINAL proctype %s\n", 
			procname[n]);
		for (i = 1; i < m; i++)
		for (T0 = trans[n][i]; T0; T0 = T0->nxt)
			crack(n, i, T0, srcln);
	}
}
void
imed(Trans *T, int v, int n, int j)	/* set intermediate state */
{	progstate[n][T->st] |= progstate[n][v];
	accpstate[n][T->st] |= accpstate[n][v];
	stopstate[n][T->st] |= stopstate[n][v];
	mapstate[n][j] = T->st;
}
void
tagtable(int n, int m, int is, short srcln[], uchar reach[])
{	Trans *z;

	if (is >= m || !trans[n][is]
	||  is <= 0 || reach[is] == 0)
		return;
	reach[is] = 0;
	if (state_tables)
	for (z = trans[n][is]; z; z = z->nxt)
	{	if (dodot)
			dot_crack(n, is, z);
		else
			crack(n, is, z, srcln);
	}

	for (z = trans[n][is]; z; z = z->nxt)
	{
#ifdef HAS_UNLESS
		int i, j;
#endif
		tagtable(n, m, z->st, srcln, reach);
#ifdef HAS_UNLESS
		for (i = 0; i < HAS_UNLESS; i++)
		{	j = trans[n][is]->escp[i];
			if (!j) break;
			tagtable(n, m, j, srcln, reach);
		}
#endif
	}
}

extern Trans *t_id_lkup[];

void
dfs_table(int n, int m, int is, short srcln[], uchar reach[], uchar lpstate[])
{	Trans *z;

	if (is >= m || is <= 0 || !trans[n][is])
		return;
	if ((reach[is] & (4|8|16)) != 0)
	{	if ((reach[is] & (8|16)) == 16)	/* on stack, not yet recorded */
		{	lpstate[is] = 1;
			reach[is] |= 8; /* recorded */
			if (state_tables && verbose)
			{	printf("state %d line %d is a loopstate\n", is, srcln[is]);
		}	}
		return;
	}
	reach[is] |= (4|16);	/* visited | onstack */
	for (z = trans[n][is]; z; z = z->nxt)
	{	t_id_lkup[z->t_id] = z;
#ifdef HAS_UNLESS
		int i, j;
#endif
		dfs_table(n, m, z->st, srcln, reach, lpstate);
#ifdef HAS_UNLESS
		for (i = 0; i < HAS_UNLESS; i++)
		{	j = trans[n][is]->escp[i];
			if (!j) break;
			dfs_table(n, m, j, srcln, reach, lpstate);
		}
#endif
	}
	reach[is] &= ~16; /* no longer on stack */
}
void
do_dfs(int n, int m, int is, short srcln[], uchar reach[], uchar lpstate[])
{	int i;
	dfs_table(n, m, is, srcln, reach, lpstate);
	for (i = 0; i < m; i++)
		reach[i] &= ~(4|8|16);
}
void
crack(int n, int j, Trans *z, short srcln[])
{	int i;

	if (!z) return;
	printf("	state %3d -(tr %3d)-> state %3d  ",
		j, z->forw, z->st);
	printf("[id %3d tp %3d", z->t_id, z->tpe[0]);
	if (z->tpe[1]) printf(",%d", z->tpe[1]);
#ifdef HAS_UNLESS
	if (z->e_trans)
		printf(" org %3d", z->e_trans);
	else if (state_tables >= 2)
	for (i = 0; i < HAS_UNLESS; i++)
	{	if (!z->escp[i]) break;
		printf(" esc %d", z->escp[i]);
	}
#endif
	printf("]");
	printf(" [%s%s%s%s%s] %s:%d => ",
		z->atom&6?"A":z->atom&32?"D":"-",
		accpstate[n][j]?"a" :"-",
		stopstate[n][j]?"e" : "-",
		progstate[n][j]?"p" : "-",
		z->atom & 8 ?"L":"G",
		PanSource, srcln[j]);
	for (i = 0; z->tp[i]; i++)
		if (z->tp[i] == '\n')
			printf("\\n");
		else
			putchar(z->tp[i]);
	if (verbose && z->qu[0])
	{	printf("\t[");
		for (i = 0; i < 6; i++)
			if (z->qu[i])
				printf("(%d,%d)",
				z->qu[i], z->ty[i]);
		printf("]");
	}
	printf("\n");
	fflush(stdout);
}
/* spin -a m.pml; cc -o pan pan.c; ./pan -D | dot -Tps > foo.ps; ps2pdf foo.ps */
void
dot_crack(int n, int j, Trans *z)
{	int i;

	if (!z) return;
	printf("	S%d -> S%d  [color=black", j, z->st);

	if (z->atom&6) printf(",style=dashed");
	else if (z->atom&32) printf(",style=dotted");
	else if (z->atom&8) printf(",style=solid");
	else printf(",style=bold");

	printf(",label=\"");
	for (i = 0; z->tp[i]; i++)
	{	if (z->tp[i] == '\\'
		&&  z->tp[i+1] == 'n')
		{	i++; printf(" ");
		} else
		{	putchar(z->tp[i]);
	}	}
	printf("\"];\n");
	if (accpstate[n][j]) printf("  S%d [color=red,style=bold];\n", j);
	else if (progstate[n][j]) printf("  S%d [color=green,style=bold];\n", j);
	if (stopstate[n][j]) printf("  S%d [color=blue,style=bold,shape=box];\n", j);
}

#ifdef VAR_RANGES
#define BYTESIZE	32	/* 2^8 : 2^3 = 256:8 = 32 */

typedef struct Vr_Ptr {
	char	*nm;
	uchar	vals[BYTESIZE];
	struct Vr_Ptr *nxt;
} Vr_Ptr;
Vr_Ptr *ranges = (Vr_Ptr *) 0;

void
logval(char *s, int v)
{	Vr_Ptr *tmp;

	if (v<0 || v > 255) return;
	for (tmp = ranges; tmp; tmp = tmp->nxt)
		if (!strcmp(tmp->nm, s))
			goto found;
	tmp = (Vr_Ptr *) emalloc(sizeof(Vr_Ptr));
	tmp->nxt = ranges;
	ranges = tmp;
	tmp->nm = s;
found:
	tmp->vals[(v)/8] |= 1<<((v)%8);
}

void
dumpval(uchar X[], int range)
{	int w, x, i, j = -1;

	for (w = i = 0; w < range; w++)
	for (x = 0; x < 8; x++, i++)
	{
from:		if ((X[w] & (1<<x)))
		{	printf("%d", i);
			j = i;
			goto upto;
	}	}
	return;
	for (w = 0; w < range; w++)
	for (x = 0; x < 8; x++, i++)
	{
upto:		if (!(X[w] & (1<<x)))
		{	if (i-1 == j)
				printf(", ");
			else
				printf("-%d, ", i-1);
			goto from;
	}	}
	if (j >= 0 && j != 255)
		printf("-255");
}

void
dumpranges(void)
{	Vr_Ptr *tmp;
	printf("\nValues assigned within ");
	printf("interval [0..255]:\n");
	for (tmp = ranges; tmp; tmp = tmp->nxt)
	{	printf("\t%s\t: ", tmp->nm);
		dumpval(tmp->vals, BYTESIZE);
		printf("\n");
	}
}
#endif
